import type { Turns } from '../../../src/app/files/diskCalls.js';
import { FileFailure, type FilePath } from '../../../src/app/ports.js';
import type { Process, Scheduler } from './scheduler.js';

const patienceMs = 30_000;

interface Waiting {
  readonly process: Process;
  begin: () => void;
}

/** Whose turn it is, of all windows. The turn of a process that dies is over. */
export class SimulatedTurns {
  readonly #scheduler: Scheduler;
  readonly #waiting: Waiting[] = [];
  #holder: Process | undefined;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** The turns as one process takes them. */
  for(process: Process): Turns {
    return {
      alone: async (path, act) => {
        await this.#begin(process, path);
        try {
          return await act();
        } finally {
          if (process.isAlive) this.#end();
        }
      },
    };
  }

  /** Ends the turn of a process that died, and its waiting. */
  drop(process: Process): void {
    for (const waiting of this.#waiting.filter((other) => other.process === process)) this.#leave(waiting);
    if (this.#holder === process) this.#end();
  }

  async #begin(process: Process, path: FilePath): Promise<void> {
    // Asking takes its time as well.
    await this.#scheduler.call(process, 'ask for a turn', () => undefined);
    if (!this.#holder) {
      this.#holder = process;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = { process, begin: () => (impatience.dispose(), resolve()) };
      const impatience = this.#scheduler.after(process, patienceMs, 'no turn', () => {
        this.#leave(waiting);
        reject(new FileFailure('busy', path));
      });
      this.#waiting.push(waiting);
    });
  }

  #end(): void {
    const next = this.#waiting.shift();
    this.#holder = next?.process;
    if (next) this.#scheduler.after(next.process, this.#scheduler.random.below(20), 'turn', () => next.begin());
  }

  #leave(waiting: Waiting): void {
    this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
  }
}
