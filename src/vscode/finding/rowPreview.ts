/** How long a row must stay active before it is previewed. */
const previewDelayMs = 100;

/** Previews the note of a row that stays active; rows passed quickly are not shown. */
export class RowPreview {
  readonly #show: (path: string) => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: Promise<void> = Promise.resolve();

  /** @param show shows a note in the editor without moving the keyboard focus. */
  constructor(show: (path: string) => Promise<void>) {
    this.#show = show;
  }

  /** Called when a row becomes active; `undefined` if it has no note. */
  moveTo(path: string | undefined): void {
    clearTimeout(this.#timer);
    if (path === undefined) return;
    this.#timer = setTimeout(() => {
      this.#shown = this.#shown.then(() => this.#show(path));
    }, previewDelayMs);
  }

  /** Stops previewing; resolves once no preview is in progress. */
  async end(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#shown;
  }
}
