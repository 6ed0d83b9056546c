// @ts-check
import { eventually } from './eventually.mjs';

/** How long a box may take to come after its key. */
const boxMs = 3000;

/**
 * An entry of the list under a quick input.
 *
 * @typedef {object} QuickItem
 * @property {string} label
 * @property {string} description
 * @property {string} detail
 */

/** The box at the window's top: the command palette, an input box or a pick. */
export class QuickInput {
  #page;
  #widget;
  #input;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.#page = page;
    // One that is closing takes no key any more.
    this.#widget = page.locator('.quick-input-widget:not(.quick-input-widget-closing)');
    this.#input = this.#widget.locator('.quick-input-box input');
  }

  /**
   * Opens a box by a key, which is pressed again where it was lost: a page that is being loaded passes no keys on.
   *
   * @param {string} key
   */
  async openBy(key) {
    const press = async () => {
      await this.#page.keyboard.press(key);
      return eventually('', () => this.#input.isVisible(), Boolean, boxMs).catch(() => false);
    };
    await eventually(`a box by ${key}`, press, Boolean);
  }

  /**
   * Waits for the box to be open, and tells what it shows.
   *
   * @returns {Promise<{ title: string, placeholder: string, value: string, message: string }>}
   */
  async shown() {
    await this.#input.waitFor();
    // All in one look: a box makes room for the next one at any moment.
    return this.#widget.evaluateAll(([widget]) => {
      const text = (/** @type {string} */ selector) => {
        const part = widget?.querySelector(selector);
        return part && part.getClientRects().length > 0 ? (part.textContent ?? '').trim() : '';
      };
      const input = /** @type {{ value: string, placeholder: string } | null | undefined} */ (
        /** @type {unknown} */ (widget?.querySelector('.quick-input-box input'))
      );
      return {
        title: text('.quick-input-title'),
        placeholder: input?.placeholder ?? '',
        value: input?.value ?? '',
        message: text('.quick-input-message'),
      };
    });
  }

  /**
   * Waits for a box with this title.
   *
   * @param {string} title
   */
  async titled(title) {
    await eventually(
      `the box "${title}"`,
      () => this.shown(),
      (shown) => shown.title === title,
    );
  }

  /**
   * Waits for a box whose text is this.
   *
   * @param {string} value
   */
  async holding(value) {
    await eventually(
      `a box with the text "${value}"`,
      () => this.shown(),
      (shown) => shown.value === value,
    );
  }

  /**
   * Waits until the first rows that are offered have these labels.
   *
   * @param {string[]} labels
   */
  async offering(labels) {
    const read = async () => (await this.items()).map(({ label }) => label).slice(0, labels.length);
    await eventually(`the rows ${labels.join(', ')}`, read, (shown) => shown.join('\n') === labels.join('\n'));
  }

  /**
   * Waits for a box that asks for something.
   *
   * @param {string} prompt a part of what it asks
   */
  async asking(prompt) {
    await eventually(
      `the question "${prompt}"`,
      () => this.shown(),
      (shown) => shown.message.includes(prompt),
    );
  }

  /** @returns {Promise<QuickItem[]>} the entries on screen, without separators */
  items() {
    return this.#widget.locator('.quick-input-list .monaco-list-row').evaluateAll((rows) =>
      rows.map((row) => {
        const [first, second] = row.querySelectorAll('.quick-input-list-row');
        return {
          label: (first?.querySelector('.label-name')?.textContent ?? '').trim(),
          description: first?.querySelector('.label-description')?.textContent ?? '',
          detail: second?.textContent ?? '',
        };
      }),
    );
  }

  /**
   * Replaces the box's text, as typing would.
   *
   * @param {string} text
   * @param {number} [timeout] how long a box is waited for, in milliseconds
   */
  async type(text, timeout) {
    await this.#input.fill(text, timeout === undefined ? {} : { timeout });
  }

  /** Presses Enter. */
  async accept() {
    await this.#input.waitFor();
    await this.#input.press('Enter');
  }

  /** Presses Escape. */
  async cancel() {
    await this.#input.waitFor();
    await this.#page.keyboard.press('Escape');
  }

  /**
   * Waits for an entry whose label holds a text, and takes it.
   *
   * @param {string} label
   */
  async pick(label) {
    await eventually(
      `the entry "${label}"`,
      () => this.items(),
      (items) => items.some((item) => item.label.includes(label)),
    );
    // By a regular expression, since a text is found in whatever case: "M" in "From".
    const text = new RegExp(label.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    const name = this.#page.locator('.label-name', { hasText: text });
    await this.#widget.locator('.quick-input-list .monaco-list-row', { has: name }).first().click();
  }

  /**
   * Types an entry's label, and takes it by Enter once it comes first: where a list is long or has just opened, its rows move.
   *
   * @param {string} label how it begins
   */
  async take(label) {
    await eventually(
      `the entry "${label}"`,
      () => this.items(),
      (items) => items.some((item) => item.label.startsWith(label)),
    );
    await this.type(label);
    await eventually(
      `the entry "${label}" before all others`,
      () => this.items(),
      ([first]) => first?.label.startsWith(label) === true,
    );
    await this.accept();
  }

  /** Waits until the command palette has made room for what the command shows, if anything. */
  async paletteGone() {
    const paletteText = async () => ((await this.#input.isVisible()) ? this.#input.inputValue() : '');
    await eventually('the end of the command palette', paletteText, (text) => !text.startsWith('>'));
  }

  /** Waits until no box is open. */
  async gone() {
    await this.#widget.waitFor({ state: 'hidden' });
  }
}
