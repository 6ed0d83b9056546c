import TinyQueue from 'tinyqueue';

import type { Timer } from '../../../src/app/kit/burst.js';
import type { Disposable } from '../../../src/app/ports.js';
import type { SeededRandom } from './seededRandom.js';
import { Trace } from './trace.js';

/** Whoever waits for something: a window's extension host, an editor, git. When it dies, nothing that it waits for happens. */
export interface Process {
  readonly name: string;
  isAlive: boolean;
}

interface Task {
  readonly dueMs: number;
  readonly order: number;
  readonly process: Process;
  readonly label: string;
  run: (() => void) | undefined;
}

/**
 * Decides when what goes on asynchronously goes on: one step after the other, in an order and at times that follow from the
 * seed. Between two steps everything that doesn't wait for the scheduler has run to its end.
 */
export class Scheduler {
  readonly random: SeededRandom;
  readonly trace = new Trace();
  readonly #queue = new TinyQueue<Task>([], (one, other) => one.dueMs - other.dueMs || one.order - other.order);
  #made = 0;
  #nowMs = 0;
  #steps = 0;

  constructor(random: SeededRandom) {
    this.random = random;
  }

  /** Simulated milliseconds since the beginning. */
  get nowMs(): number {
    return this.#nowMs;
  }

  /** How many steps were taken. */
  get steps(): number {
    return this.#steps;
  }

  /** Does something after a delay that depends on chance: mostly short, sometimes long enough for much to happen meanwhile. */
  call<T>(process: Process, label: string, act: () => T): Promise<T> {
    const { random } = this;
    const delayMs = random.chance(4) ? random.below(300) : random.below(6);
    return new Promise((resolve, reject) => {
      this.after(process, delayMs, label, () => {
        try {
          resolve(act());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }

  /** Does something after a delay, unless disposed before. */
  after(process: Process, delayMs: number, label: string, run: () => void): Disposable {
    const task: Task = { dueMs: this.#nowMs + delayMs, order: this.#made++, process, label, run };
    this.#queue.push(task);
    return { dispose: () => (task.run = undefined) };
  }

  /** The time as a process sees it. */
  timerOf(process: Process): Timer {
    return {
      now: () => this.#nowMs,
      after: (delayMs, callback) => this.after(process, delayMs, 'timer', callback),
    };
  }

  /** Takes the next step. @returns `false` where there is none: everything is quiet. */
  async step(): Promise<boolean> {
    for (let task = this.#queue.pop(); task; task = this.#queue.pop()) {
      const { run, process, dueMs } = task;
      if (run === undefined || !process.isAlive) continue;
      this.#nowMs = dueMs;
      this.#steps++;
      this.trace.add(dueMs, process.name, task.label);
      run();
      await settled();
      return true;
    }
    return false;
  }
}

/** Resolves when every promise that can be resolved is, and what waited for it has run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
