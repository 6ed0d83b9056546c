import type { CodeFiles, Disposable, FilePath } from '../../../src/app/ports.js';
import { Signal } from '../../../src/app/kit/signal.js';
import type { MemoryFiles } from './memoryFiles.js';

/** The code of a test's folder: what is in memory, and the renames that git is said to know. */
export class FakeCodeFiles implements CodeFiles {
  readonly #files: MemoryFiles;
  readonly #changed = new Signal();
  /** New paths by old ones. */
  readonly renames = new Map<FilePath, FilePath>();
  /** What was asked for. */
  readonly asked: FilePath[] = [];

  readonly onDidChange = (listener: () => void): Disposable => this.#changed.on(listener);

  constructor(files: MemoryFiles) {
    this.#files = files;
  }

  /** Tells that something else is checked out. */
  change(): void {
    this.#changed.fire();
  }

  async exists(path: FilePath): Promise<boolean> {
    this.asked.push(path);
    return this.#files.contents.has(path);
  }

  async renamedTo(path: FilePath): Promise<FilePath | undefined> {
    return this.renames.get(path);
  }
}
