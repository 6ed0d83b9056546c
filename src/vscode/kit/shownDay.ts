import type { Disposable } from '../../app/ports.js';

export interface ShownDayParts {
  /** Fires when a person returns to the window, possibly on another day. */
  readonly onReturn: (listener: () => void) => Disposable;
  /** Today's date; `undefined` if no folder is open. */
  readonly today: () => string | undefined;
  readonly onNewDay: () => void;
}

/** The day for which a view was last built. Due dates are relative to it, so the view is rebuilt on the next day. */
export class ShownDay implements Disposable {
  #day = '';
  readonly #subscription: Disposable;

  constructor({ onReturn, today, onNewDay }: ShownDayParts) {
    this.#subscription = onReturn(() => {
      if (this.#day !== '' && today() !== this.#day) onNewDay();
    });
  }

  /** Empty until the view is built. */
  get day(): string {
    return this.#day;
  }

  show(day: string): void {
    this.#day = day;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
