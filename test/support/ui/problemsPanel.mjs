// @ts-check
import { eventually } from './eventually.mjs';

/** How long the light bulb may take to come to the row that the mouse is on. */
const bulbMs = 2000;

/** The Problems panel, opened when it is asked for. */
export class ProblemsPanel {
  #panel;
  #runCommand;

  /**
   * @param {import('playwright-core').Page} page
   * @param {(title: string) => Promise<void>} runCommand
   */
  constructor(page, runCommand) {
    this.#panel = page.locator('.markers-panel');
    this.#runCommand = runCommand;
  }

  /**
   * Waits for the panel's entries.
   *
   * @param {(problems: string[]) => boolean} isWanted
   * @returns {Promise<string[]>} such as `Error: Two steps have this id at line 3 and character 7.`
   */
  async shown(isWanted = (problems) => problems.length > 0) {
    if (!(await this.#panel.isVisible())) await this.#toggle();
    await this.#panel.waitFor();
    const rows = this.#panel.locator('.monaco-list-row[aria-level="2"]');
    const read = () => rows.evaluateAll((elements) => elements.map((row) => row.getAttribute('aria-label') ?? ''));
    return eventually('the wanted problems', read, isWanted);
  }

  /**
   * Opens the menu of what can be done about a problem, at the light bulb of its row.
   *
   * @param {string} text a part of the problem's message
   */
  async openFixes(text) {
    const problem = this.#panel.locator('.monaco-list-row', { hasText: text });
    const bulb = problem.locator('.codicon-light-bulb');
    const isOffered = async () => {
      if (!(await this.#panel.isVisible())) await this.#toggle();
      await problem.hover();
      const isShown = await eventually('', () => bulb.isVisible(), Boolean, bulbMs).catch(() => false);
      // A row whose problem is told anew meanwhile keeps the bulb of the one before, until the panel is opened again. The command
      // closes the panel, or brings the keyboard to it first.
      if (!isShown) await this.#toggle();
      return isShown;
    };
    await eventually(`the light bulb of "${text}"`, isOffered, Boolean);
    await bulb.click();
  }

  #toggle() {
    return this.#runCommand('View: Toggle Problems');
  }
}
