import type { FilePath } from '../ports.js';
import type { Turns } from './diskCalls.js';

/** Turns within one window: whatever writes the same file comes one after the other. Nothing tells what other windows do. */
export class FileTurns implements Turns {
  readonly #last = new Map<FilePath, Promise<unknown>>();

  alone<T>(path: FilePath, act: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(path) ?? Promise.resolve()).then(act);
    const end = turn.catch(() => undefined);
    this.#last.set(path, end);
    void end.then(() => {
      if (this.#last.get(path) === end) this.#last.delete(path);
    });
    return turn;
  }
}
