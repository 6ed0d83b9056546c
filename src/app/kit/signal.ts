import type { Disposable } from '../ports.js';

/** Tells any number of listeners that something happened. The one that makes it fires it; others only listen. */
export class Signal<T = void> {
  readonly #listeners = new Set<(value: T) => void>();

  /** Calls back at every {@link fire} until the returned object is disposed. */
  readonly on = (listener: (value: T) => void): Disposable => {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };

  /** Calls every listener, in the order in which they came. */
  fire(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
}
