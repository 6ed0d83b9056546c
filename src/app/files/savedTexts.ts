import type { FilePath } from '../ports.js';

/** What a text of ours became when it was saved. */
interface Saved {
  readonly wanted: string;
  readonly actual: string;
}

/**
 * Texts of ours as they are on disk, where what formats on save has changed them. A text in which somebody has typed is none of
 * ours: who takes ours back must not take theirs away.
 */
export class SavedTexts {
  readonly #byPath = new Map<FilePath, Saved>();

  /** @param actual what the file held when it was saved. */
  add(path: FilePath, wanted: string, actual: string): void {
    this.#byPath.delete(path);
    if (wordsOf(actual) === wordsOf(wanted)) this.#byPath.set(path, { wanted, actual });
  }

  /** Follows a file to another place. */
  move(from: FilePath, to: FilePath): void {
    const saved = this.#byPath.get(from);
    this.#byPath.delete(from);
    if (saved) this.#byPath.set(to, saved);
    else this.#byPath.delete(to);
  }

  /** What a text is on disk: itself, unless it was ours and saved as another. */
  find(path: FilePath, text: string): string {
    const saved = this.#byPath.get(path);
    return saved?.wanted === text ? saved.actual : text;
  }
}

/** Formatting changes everything but letters and digits; typing, as good as always, changes these. */
function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
