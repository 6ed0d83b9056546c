import type { Disposable } from '../ports.js';

export interface Timer {
  /** Milliseconds since an arbitrary fixed moment. */
  now(): number;
  /** Calls back once, unless disposed before. */
  after(delayMs: number, callback: () => void): Disposable;
}

/** A burst ends after this long without an item. */
const quietMs = 50;

/** A burst that doesn't end is delivered in parts. */
const longestMs = 500;

/** Collects items that arrive in quick succession, and delivers them together, each once. */
export class Burst<T> implements Disposable {
  readonly #timer: Timer;
  readonly #deliver: (items: ReadonlySet<T>) => void;
  #items = new Set<T>();
  #began = 0;
  #waiting: Disposable | undefined;

  /** @param deliver is called about 50 ms after the last item, or 500 ms after the first. */
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

  /** Discards what was collected; nothing is delivered any more. */
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
