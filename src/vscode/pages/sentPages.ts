/** What a page shows, to be sent to it. */
export interface PageToSend {
  /** Tells what is shown from what was shown before. */
  readonly page: number;
  readonly handled: number;
}

/** What a page was sent: so that nothing is sent twice, and a click on what has been replaced is known. */
export class SentPages {
  #model = '';
  #page = 0;
  #handled = 0;
  /** What was sent last; empty where the page is to be sent everything. */
  #sent = '';

  /**
   * A page has the same number as long as it shows the same: that one of its wishes was seen to makes no click on it void.
   *
   * @param model words and numbers alone; `undefined` where there is nothing to show.
   * @returns what goes with it, if the page doesn't have it yet.
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

  /** Whether a page shows what was sent last. */
  isCurrent(page: number): boolean {
    return page === this.#page;
  }

  /** A wish was seen to, whatever came of it. */
  wishHandled(): void {
    this.#handled++;
  }

  /** The page begins anew: it has nothing, and has wished for nothing. */
  restart(): void {
    this.#sent = '';
    this.#handled = 0;
  }
}
