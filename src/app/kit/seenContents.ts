import type { FileContent, FilePath } from '../ports.js';

/**
 * Remembers the content of files when they were last read, so that an event without a change (of our own write, of a save without
 * an edit) isn't treated as one.
 */
export class SeenContents {
  readonly #byPath = new Map<FilePath, FileContent>();

  /** Whether the file's content differs from that at the last call; remembers it. */
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
