import type { Timer } from '../kit/burst.js';
import type { FilePath } from '../ports.js';

/** How long a save may take, in milliseconds, the time included that it waits for us. Others wait longer for their turn. */
const longestMs = 15_000;

/**
 * The saves of open files that are under way, as far as is known: the editor makes one save of a file after the other, and tells nobody
 * that one failed.
 */
export class PendingSaves {
  readonly #timer: Timer;
  readonly #ends = new Map<FilePath, Set<(isSaved: boolean) => void>>();

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  /**
   * The editor begins to save a file, so that the save before is over.
   *
   * @returns whether the save comes to a good end; `false` where that isn't known within {@link longestMs}.
   */
  begin(path: FilePath): Promise<boolean> {
    this.end(path, false);
    const limit = this.#timer.after(longestMs, () => this.end(path, false));
    this.#ends.set(path, new Set([() => limit.dispose()]));
    return this.#endOf(path);
  }

  /** The save of a file that is under way, if any, is over. */
  end(path: FilePath, isSaved: boolean): void {
    const ends = this.#ends.get(path) ?? [];
    this.#ends.delete(path);
    for (const end of ends) end(isSaved);
  }

  /** Waits until no save of a file is under way. */
  async over(path: FilePath): Promise<void> {
    while (this.#ends.has(path)) await this.#endOf(path);
  }

  #endOf(path: FilePath): Promise<boolean> {
    return new Promise((resolve) => this.#ends.get(path)?.add(resolve));
  }
}
