import type { FilePath } from '../ports.js';
import type { Turns } from './diskCalls.js';

/** Turns within one window: writes to the same file come one after the other. Other windows are not considered. */
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
