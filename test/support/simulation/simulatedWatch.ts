import { Burst } from '../../../src/app/kit/burst.js';
import type { Disposable, FilePath } from '../../../src/app/ports.js';
import { isTemporary } from './places.js';
import type { Process, Scheduler } from './scheduler.js';

/**
 * How one window learns of changes: some time later, several at once, some of them twice; and where too much happens at once, not
 * of each of them but that it is to look at everything.
 */
export class SimulatedWatch implements Disposable {
  readonly #process: Process;
  readonly #scheduler: Scheduler;
  readonly #burst: Burst<FilePath>;
  /** Whether whoever asked lives with an event that never comes; a planted bug. */
  readonly #isLossy: boolean;
  #isDisposed = false;
  readonly #list: () => readonly FilePath[];

  constructor(
    parts: {
      readonly process: Process;
      readonly scheduler: Scheduler;
      /** Paths of all files there ever were. */
      readonly list: () => readonly FilePath[];
      readonly isLossy: boolean;
    },
    listener: (paths: ReadonlySet<FilePath>) => void,
  ) {
    this.#process = parts.process;
    this.#scheduler = parts.scheduler;
    this.#list = parts.list;
    this.#isLossy = parts.isLossy;
    this.#burst = new Burst(parts.scheduler.timerOf(parts.process), (paths) => !this.#isDisposed && listener(paths));
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#burst.dispose();
  }

  /** A file changed. */
  tell(path: FilePath): void {
    if (isTemporary(path)) return;
    const { random } = this.#scheduler;
    if (random.chance(4)) return this.#isLossy ? undefined : this.rescan();
    this.#later(random.below(120), () => this.#burst.add(path));
    if (random.chance(5)) this.#later(random.below(900), () => this.#burst.add(path));
  }

  /** Some time later, everything is looked at. */
  rescan(): void {
    this.#later(300 + this.#scheduler.random.below(2000), () => {
      for (const path of this.#list()) this.#burst.add(path);
    });
  }

  #later(delayMs: number, act: () => void): void {
    this.#scheduler.after(this.#process, delayMs, 'watch', () => !this.#isDisposed && act());
  }
}
