import type { Disposable } from '../ports.js';

/** Waits, for those who collect. */
export interface Timer {
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Calls back once, unless disposed before. */
  after(delayMs: number, callback: () => void): Disposable;
}

/** A burst is over when nothing came for so long. */
const quietMs = 50;

/** A burst that doesn't end is told of in parts. */
const longestMs = 500;

/** Collects what comes in quick succession and hands it over at once, each thing one time. */
export class Burst<T> implements Disposable {
  readonly #timer: Timer;
  readonly #deliver: (items: ReadonlySet<T>) => void;
  #items = new Set<T>();
  #began = 0;
  #waiting: Disposable | undefined;

  /** @param deliver is given the items some 50 ms after the last one came, or 500 ms after the first. */
  constructor(timer: Timer, deliver: (items: ReadonlySet<T>) => void) {
    this.#timer = timer;
    this.#deliver = deliver;
  }

  add(item: T): void {
    const now = this.#timer.now();
    if (this.#items.size === 0) this.#began = now;
    this.#items.add(item);
    this.#waiting?.dispose();
    this.#waiting = this.#timer.after(Math.max(0, Math.min(quietMs, this.#began + longestMs - now)), () => this.#end());
  }

  /** Forgets what was collected; nothing is handed over any more. */
  dispose(): void {
    this.#waiting?.dispose();
    this.#items.clear();
  }

  #end(): void {
    const items = this.#items;
    this.#items = new Set();
    this.#deliver(items);
  }
}
