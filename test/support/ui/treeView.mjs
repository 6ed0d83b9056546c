// @ts-check
import { eventually } from './eventually.mjs';
import { watchNextPress } from './pressedRow.mjs';

/** How long a tooltip may take to come to a mouse that rests. */
const tooltipMs = 3000;

/**
 * A row as a person sees it.
 *
 * @typedef {object} TreeRow
 * @property {number} index its place in the whole view, from 0
 * @property {string} label
 * @property {string} description
 * @property {number} level 1 for the outermost
 * @property {boolean} [checked] absent where the row has no checkbox
 * @property {boolean} [expanded] absent where the row has no children
 * @property {string} spoken what a screen reader says
 */

/** A tree view in the side bar. Only rows that are on screen exist: open the workbench with a tall window to see many. */
export class TreeView {
  #page;
  #pane;

  /**
   * @param {import('playwright-core').Page} page
   * @param {string} name the view's title, such as `Checklist`
   */
  constructor(page, name) {
    this.#page = page;
    this.#pane = page.locator('.sidebar .pane', { has: page.locator(`.pane-header[aria-label^="${name}"]`) });
  }

  /** @returns {Promise<TreeRow[]>} the rows on screen, from top to bottom */
  async rows() {
    const rows = await this.#pane.locator('.monaco-list-row').evaluateAll((elements) =>
      elements.map((row) => {
        const checkbox = row.querySelector('.monaco-checkbox');
        const expanded = row.getAttribute('aria-expanded');
        return {
          index: Number(row.getAttribute('data-index')),
          label: row.querySelector('.label-name')?.textContent ?? '',
          description: row.querySelector('.label-description')?.textContent ?? '',
          level: Number(row.getAttribute('aria-level')),
          ...(checkbox ? { checked: checkbox.getAttribute('aria-checked') === 'true' } : {}),
          ...(expanded ? { expanded: expanded === 'true' } : {}),
          spoken: row.getAttribute('aria-label') ?? '',
        };
      }),
    );
    return rows.toSorted((one, other) => one.index - other.index);
  }

  /**
   * Waits until the rows are as wanted.
   *
   * @param {string} what for the message when they never are
   * @param {(rows: TreeRow[]) => boolean} isWanted
   * @param {number} [timeoutMs]
   */
  rowsWhen(what, isWanted, timeoutMs) {
    return eventually(`${what}, in the rows of the view`, () => this.rows(), isWanted, timeoutMs);
  }

  /**
   * Waits for a row.
   *
   * @param {string} label the row's whole label
   * @param {(row: TreeRow) => boolean} [isWanted] what must hold of it besides
   * @returns {Promise<TreeRow>}
   */
  async row(label, isWanted = () => true) {
    const find = async () => (await this.rows()).find((row) => row.label === label);
    const found = await eventually(`the row "${label}" as wanted`, find, (row) => row !== undefined && isWanted(row));
    return /** @type {TreeRow} */ (found);
  }

  /**
   * Waits for a sentence above the rows.
   *
   * @param {RegExp} pattern
   */
  async messageWhen(pattern) {
    const read = async () => (await this.#pane.locator('.message').allInnerTexts()).join(' ').trim();
    await eventually(`the message ${pattern} above the rows`, read, (text) => pattern.test(text));
  }

  /** @returns {Promise<string[]>} the rows on screen whose label or description ends in an ellipsis for want of room */
  cutRows() {
    return this.#pane
      .locator('.monaco-list-row .monaco-icon-label-container')
      .evaluateAll((texts) =>
        texts.filter((text) => text.scrollWidth > text.clientWidth).map((text) => text.textContent ?? ''),
      );
  }

  /** Scrolls to the last row. */
  async scrollToEnd() {
    await this.#pane.locator('.monaco-list').first().focus();
    await this.#page.keyboard.press('End');
  }

  /** @returns {Promise<string>} what the view says where it has no rows, as soon as it does */
  welcome() {
    const read = async () => (await this.#pane.locator('.welcome-view-content').allInnerTexts()).join('\n').trim();
    return eventually('the text of the empty view', read, Boolean);
  }

  /**
   * Presses a button of the text that the view shows while it's empty.
   *
   * @param {string} title
   */
  async pressWelcomeButton(title) {
    await this.#pane.locator('.welcome-view-content').getByRole('button', { name: title }).click();
  }

  /** @param {string} label */
  async click(label) {
    await this.#press(label, '.label-name');
  }

  /** @param {string} label */
  async doubleClick(label) {
    await this.#locate(label).locator('.label-name').dblclick();
  }

  /**
   * Opens or closes a row that has children.
   *
   * @param {string} label
   */
  async toggleExpanded(label) {
    await this.#press(label, '.monaco-tl-twistie');
  }

  /**
   * Ticks or unticks a row by the mouse.
   *
   * @param {string} label
   */
  async clickCheckbox(label) {
    await this.#press(label, '.monaco-checkbox');
  }

  /**
   * Ticks or unticks a row by the keyboard: the row is focused first, then the space bar pressed.
   *
   * @param {string} label
   */
  async pressCheckbox(label) {
    await this.focus(label);
    await this.#page.keyboard.press('Space');
  }

  /**
   * Moves the keyboard's focus to a row, from the first one down, without opening it.
   *
   * @param {string} label
   */
  async focus(label) {
    const focused = this.#pane.locator('.monaco-list-row.focused .label-name');
    const walk = async () => {
      await this.#pane.locator('.monaco-list').first().focus();
      await this.#page.keyboard.press('Home');
      for (const { label: passed } of await this.rows()) {
        if (passed === label) break;
        await this.#page.keyboard.press('ArrowDown');
      }
      return (await focused.allInnerTexts()).join('');
    };
    // Rows may move meanwhile: a person sees that another one has the focus, and goes on.
    await eventually(`the focus on the row "${label}"`, walk, (text) => text === label);
  }

  /**
   * Opens a row's context menu, which `Workbench.menuItems` and `chooseFromMenu` go on with.
   *
   * @param {string} label
   */
  async openContextMenu(label) {
    await this.#locate(label).locator('.label-name').click({ button: 'right' });
  }

  /**
   * @param {string} label
   * @returns {Promise<string>} the text of the row's tooltip, which has the label in it
   */
  async tooltip(label) {
    const hover = this.#page.locator('.workbench-hover .monaco-hover-content:visible');
    const own = hover.filter({ hasText: label });
    await this.#page.mouse.move(0, 0); // what is under the mouse may be explained already
    await hover.waitFor({ state: 'hidden' });
    const name = this.#locate(label).locator('.label-name');
    const read = async () => {
      if (!(await own.isVisible())) {
        // A row that is drawn anew below the mouse explains itself once the mouse has left it and is back; what was under the mouse
        // before may explain itself late.
        await this.#page.mouse.move(0, 0);
        await name.hover();
        await own.waitFor({ timeout: tooltipMs }).catch(() => undefined);
      }
      return (await own.allInnerTexts()).join('').trim();
    };
    return eventually(`the tooltip of "${label}"`, read, (text) => text !== '');
  }

  /** @param {boolean} isWanted whether the view is open; a closed one leaves its room to others */
  async setExpanded(isWanted) {
    const header = this.#pane.locator('.pane-header');
    const isExpanded = async () => (await header.getAttribute('aria-expanded')) === 'true';
    // By its title: in the middle are the view's buttons.
    if ((await isExpanded()) !== isWanted) await header.locator('.title').click();
    await eventually('the view open or closed', isExpanded, (expanded) => expanded === isWanted);
  }

  /**
   * Presses a button of the view's title bar.
   *
   * @param {string} title
   */
  async pressAction(title) {
    await this.#pane.hover();
    await this.#pane.locator(`.pane-header .actions [aria-label^="${title}"]`).click();
  }

  /**
   * Presses a part of a row, and again where rows were drawn anew or moved while the mouse button was down.
   *
   * @param {string} label
   * @param {string} part its selector
   */
  async #press(label, part) {
    const press = async () => {
      const target = this.#locate(label).locator(part);
      const pressed = await watchNextPress(target, part);
      await target.click();
      return pressed();
    };
    await eventually(`"${label}" to be pressed`, press, (pressed) => pressed === label);
  }

  /** @param {string} label */
  #locate(label) {
    const exact = new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`);
    return this.#pane.locator('.monaco-list-row', { has: this.#page.locator('.label-name').getByText(exact) }).first();
  }
}
