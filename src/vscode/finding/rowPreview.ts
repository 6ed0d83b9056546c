/** How long one stays on a row before it is shown in the editor. */
const previewDelayMs = 100;

/** Shows the note of the row on which one stays; rows that one only passes are not shown. */
export class RowPreview {
  readonly #show: (path: string) => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: Promise<void> = Promise.resolve();

  /** @param show shows a note in the editor, the keyboard's focus left where it is. */
  constructor(show: (path: string) => Promise<void>) {
    this.#show = show;
  }

  /** One has moved to a row; `undefined` where it has no note. */
  moveTo(path: string | undefined): void {
    clearTimeout(this.#timer);
    if (path === undefined) return;
    this.#timer = setTimeout(() => {
      this.#shown = this.#shown.then(() => this.#show(path));
    }, previewDelayMs);
  }

  /** Shows nothing more; once it resolves no preview is under way. */
  async end(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#shown;
  }
}
