import type { Disposable, FilePath, GitView } from '../../../src/app/ports.js';
import { Signal } from '../../../src/app/kit/signal.js';

/** Git as a test sets it: nothing can be asked of it at first. */
export class FakeGit implements GitView {
  readonly #changed = new Signal();
  honorsIgnoreFiles = true;
  /** `undefined`: git can't be asked. */
  ignored: ((path: FilePath) => boolean) | undefined;
  tracked: ((path: FilePath) => boolean) | undefined;

  readonly onDidChange = (listener: () => void): Disposable => this.#changed.on(listener);

  async isIgnored(path: FilePath): Promise<boolean | undefined> {
    return this.ignored?.(path);
  }

  async isTracked(path: FilePath): Promise<boolean | undefined> {
    return this.tracked?.(path);
  }
}
