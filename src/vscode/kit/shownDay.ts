import type { Disposable } from '../../app/ports.js';

/** What a day is asked of, and who is told of a new one. */
export interface ShownDayParts {
  /** Fires when a person comes back to the window, which may be on another day. */
  readonly onReturn: (listener: () => void) => Disposable;
  /** Today's date; `undefined` where no folder is open. */
  readonly today: () => string | undefined;
  readonly onNewDay: () => void;
}

/** The day for which a view was made last. Due dates are relative to it, so that the view is made anew on the next. */
export class ShownDay implements Disposable {
  #day = '';
  readonly #subscription: Disposable;

  constructor({ onReturn, today, onNewDay }: ShownDayParts) {
    this.#subscription = onReturn(() => {
      if (this.#day !== '' && today() !== this.#day) onNewDay();
    });
  }

  /** Empty while the view was not made. */
  get day(): string {
    return this.#day;
  }

  /** The view is made for a day. */
  show(day: string): void {
    this.#day = day;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
