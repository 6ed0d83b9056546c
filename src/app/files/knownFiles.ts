import { parentOf } from '../kit/filePath.js';
import type { FilePath } from '../ports.js';

/**
 * The files that others know about. When a whole folder is deleted, the system reports only the folder; these are then the
 * changed paths.
 */
export class KnownFiles {
  readonly #byFolder = new Map<string, Set<FilePath>>();

  add(path: FilePath): void {
    const folder = parentOf(path);
    const files = this.#byFolder.get(folder);
    if (files) files.add(path);
    else this.#byFolder.set(folder, new Set([path]));
  }

  /** The known files below a folder, at any depth. */
  below(folder: FilePath): readonly FilePath[] {
    return [...this.#byFolder]
      .filter(([parent]) => parent === folder || parent.startsWith(`${folder}/`))
      .flatMap(([, files]) => [...files]);
  }
}
