import type { Disposable } from '../ports.js';

/** An event with any number of listeners. Its owner fires it; others only listen. */
export class Signal<T = void> {
  readonly #listeners = new Set<(value: T) => void>();

  /** Calls the listener at every {@link fire} until the returned object is disposed. */
  readonly on = (listener: (value: T) => void): Disposable => {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };

  /** Calls every listener, in the order in which they were added. */
  fire(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
}
