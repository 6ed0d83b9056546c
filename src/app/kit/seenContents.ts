import type { FileContent, FilePath } from '../ports.js';

/**
 * Remembers what files held when they were last read, so that a change that changes nothing (the event of a write of our
 * own, a save without an edit) is not taken for news.
 */
export class SeenContents {
  readonly #byPath = new Map<FilePath, FileContent>();

  /** Whether the file holds something else than at the last call; it is remembered then. */
  isNew(path: FilePath, content: FileContent): boolean {
    const before = this.#byPath.get(path);
    if (before !== undefined && isSame(before, content)) return false;
    this.#byPath.set(path, content);
    return true;
  }
}

function isSame(one: FileContent, other: FileContent): boolean {
  switch (one.kind) {
    case 'missing':
      return other.kind === 'missing';
    case 'text':
      return other.kind === 'text' && other.text === one.text;
    case 'conflicted':
      return other.kind === 'conflicted' && other.text === one.text;
    case 'tooLarge':
      return other.kind === 'tooLarge' && other.sizeBytes === one.sizeBytes;
    case 'refused':
      return other.kind === 'refused' && other.reason === one.reason;
    case 'notUtf8':
      return other.kind === 'notUtf8' && other.validPrefix === one.validPrefix;
  }
}
