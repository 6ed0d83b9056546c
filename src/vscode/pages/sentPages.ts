export interface PageToSend {
  /** Identifies this content among all that were sent. */
  readonly page: number;
  readonly handled: number;
}

/** Tracks what a page was sent, so that nothing is sent twice and a click on replaced content is recognized. */
export class SentPages {
  #model = '';
  #page = 0;
  #handled = 0;
  /** What was sent last; empty if the page needs everything. */
  #sent = '';

  /**
   * A page keeps its number as long as it shows the same, so that handling one wish invalidates no click.
   *
   * @param model plain data; `undefined` if there is nothing to show.
   * @returns what to send, if the page doesn't have it yet.
   */
  next(model: unknown): PageToSend | undefined {
    const text = model === undefined ? '' : JSON.stringify(model);
    if (text !== this.#model) this.#page++;
    this.#model = text;
    const sent = `${this.#page} ${this.#handled}`;
    if (sent === this.#sent) return undefined;
    this.#sent = sent;
    return { page: this.#page, handled: this.#handled };
  }

  /** Whether a page number belongs to what was sent last. */
  isCurrent(page: number): boolean {
    return page === this.#page;
  }

  /** A wish was handled, whatever the result. */
  wishHandled(): void {
    this.#handled++;
  }

  /** The page restarted: it has no content and no wishes. */
  restart(): void {
    this.#sent = '';
    this.#handled = 0;
  }
}
