import type { FileProblems } from './fileProblems.js';
import type { FilePath, PlacedFiles } from '../ports.js';
import { readUnlessRefused } from './readUnlessRefused.js';

/** The folder's files that no store reads. Their problems as files are reported all the same. */
export class LooseFiles {
  readonly #files: PlacedFiles;
  readonly #problems: FileProblems;
  readonly #readPaths: () => readonly FilePath[];

  constructor(files: PlacedFiles, problems: FileProblems, readPaths: () => readonly FilePath[]) {
    this.#files = files;
    this.#problems = problems;
    this.#readPaths = readPaths;
  }

  /** Checks those of the changed files that are among them; all of them if `changed` is absent. */
  async refresh(changed?: ReadonlySet<FilePath>): Promise<void> {
    for (const path of this.#readPaths().filter((candidate) => changed?.has(candidate) ?? true)) {
      const text = this.#problems.textOf(path, await readUnlessRefused(this.#files, path));
      if (text !== undefined) this.#problems.clear(path);
    }
  }
}
