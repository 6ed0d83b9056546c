import type { Timer } from '../../../src/app/kit/burst.js';

/** A timer whose time passes when the test says so. */
export class TestTimer implements Timer {
  #now = 1000;
  readonly #pending = new Set<{ readonly at: number; readonly callback: () => void }>();

  now(): number {
    return this.#now;
  }

  after(delayMs: number, callback: () => void): { dispose(): void } {
    const entry = { at: this.#now + delayMs, callback };
    this.#pending.add(entry);
    return { dispose: () => void this.#pending.delete(entry) };
  }

  /** Lets time pass, and calls back what is due. */
  pass(durationMs: number): void {
    this.#now += durationMs;
    for (const entry of this.#pending) {
      if (entry.at <= this.#now && this.#pending.delete(entry)) entry.callback();
    }
  }
}
