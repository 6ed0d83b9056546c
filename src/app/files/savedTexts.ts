import type { FilePath } from '../ports.js';

/** What one of our texts became when it was saved. */
interface Saved {
  readonly wanted: string;
  readonly actual: string;
}

/**
 * Our texts as they are on disk after formatters have changed them. A text in which somebody has typed is no longer ours: undoing
 * our change must not remove theirs.
 */
export class SavedTexts {
  readonly #byPath = new Map<FilePath, Saved>();

  /** @param actual the file's text after saving. */
  add(path: FilePath, wanted: string, actual: string): void {
    this.#byPath.delete(path);
    if (wordsOf(actual) === wordsOf(wanted)) this.#byPath.set(path, { wanted, actual });
  }

  /** Follows a moved file. */
  move(from: FilePath, to: FilePath): void {
    const saved = this.#byPath.get(from);
    this.#byPath.delete(from);
    if (saved) this.#byPath.set(to, saved);
    else this.#byPath.delete(to);
  }

  /** A text as it is on disk: unchanged, unless a formatter changed it on save. */
  find(path: FilePath, text: string): string {
    const saved = this.#byPath.get(path);
    return saved?.wanted === text ? saved.actual : text;
  }
}

/** Formatting changes anything but letters and digits; typing almost always changes those. */
function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
