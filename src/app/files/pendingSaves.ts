import type { Timer } from '../kit/burst.js';
import type { FilePath } from '../ports.js';

/** How long a save may take, including the time that it waits for us. Other writers wait longer for their turn. */
const longestMs = 15_000;

/** The known saves in progress: the editor runs one save per file at a time, and doesn't report failures. */
export class PendingSaves {
  readonly #timer: Timer;
  readonly #ends = new Map<FilePath, Set<(isSaved: boolean) => void>>();

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  /**
   * The editor starts to save a file, so the previous save has ended.
   *
   * @returns whether the save succeeds; `false` if that isn't known within {@link longestMs}.
   */
  begin(path: FilePath): Promise<boolean> {
    this.end(path, false);
    const limit = this.#timer.after(longestMs, () => this.end(path, false));
    this.#ends.set(path, new Set([() => limit.dispose()]));
    return this.#endOf(path);
  }

  /** The file's save in progress, if any, has ended. */
  end(path: FilePath, isSaved: boolean): void {
    const ends = this.#ends.get(path) ?? [];
    this.#ends.delete(path);
    for (const end of ends) end(isSaved);
  }

  /** Waits until no save of a file is in progress. */
  async over(path: FilePath): Promise<void> {
    while (this.#ends.has(path)) await this.#endOf(path);
  }

  #endOf(path: FilePath): Promise<boolean> {
    return new Promise((resolve) => this.#ends.get(path)?.add(resolve));
  }
}
