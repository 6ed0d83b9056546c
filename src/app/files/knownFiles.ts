import { parentOf } from '../kit/filePath.js';
import type { FilePath } from '../ports.js';

/**
 * The files that somebody was told of. When a whole folder goes, the system reports the folder alone; these are then the paths
 * that changed.
 */
export class KnownFiles {
  readonly #byFolder = new Map<string, Set<FilePath>>();

  add(path: FilePath): void {
    const folder = parentOf(path);
    const files = this.#byFolder.get(folder);
    if (files) files.add(path);
    else this.#byFolder.set(folder, new Set([path]));
  }

  /** The known files in a folder and in all folders below it. */
  below(folder: FilePath): readonly FilePath[] {
    return [...this.#byFolder]
      .filter(([parent]) => parent === folder || parent.startsWith(`${folder}/`))
      .flatMap(([, files]) => [...files]);
  }
}
