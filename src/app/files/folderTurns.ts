import { parentOf } from '../filePath.js';
import type { FilePath } from '../ports.js';
import type { Turns } from './diskCalls.js';

/** Turns within one window: whatever writes in the same folder comes one after the other. Nothing tells what other windows do. */
export class FolderTurns implements Turns {
  readonly #last = new Map<FilePath, Promise<unknown>>();

  alone<T>(path: FilePath, act: () => Promise<T>): Promise<T> {
    const folder = parentOf(path);
    const turn = (this.#last.get(folder) ?? Promise.resolve()).then(act);
    const end = turn.catch(() => undefined);
    this.#last.set(folder, end);
    void end.then(() => {
      if (this.#last.get(folder) === end) this.#last.delete(folder);
    });
    return turn;
  }
}
