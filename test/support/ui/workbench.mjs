// @ts-check
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { eventually } from './eventually.mjs';
import { Notifications } from './notifications.mjs';
import { ProblemsPanel } from './problemsPanel.mjs';
import { QuickInput } from './quickInput.mjs';
import { TreeView } from './treeView.mjs';

/** How long a window may take to open on a loaded machine. */
export const openTimeoutMs = 60_000;

const offerTimeoutMs = 2000;

/**
 * Waits until a window has its activity bar and status bar.
 *
 * @param {import('playwright-core').Page} page
 */
export async function workbenchDrawn(page) {
  for (const part of ['.monaco-workbench .activitybar', '.monaco-workbench .statusbar-item']) {
    await page.locator(part).first().waitFor({ timeout: openTimeoutMs });
  }
}

/** A window of VS Code, used as a person does: by mouse and keyboard, seeing what is on screen. */
export class Workbench {
  /** For what this class doesn't offer. */
  page;
  /** The command palette, input boxes and picks. */
  quickInput;
  /** What VS Code said beside the work. */
  notifications;
  /** The Problems panel. */
  problems;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    this.quickInput = new QuickInput(page);
    this.notifications = new Notifications(page, (title) => this.runCommand(title));
    this.problems = new ProblemsPanel(page, (title) => this.runCommand(title));
  }

  /**
   * Runs a command through the command palette, once the palette offers it.
   *
   * @param {string} title as the palette shows it, such as `SRE Onboarding: Capture Note`
   */
  async runCommand(title) {
    await eventually(`the command "${title}"`, () => this.#isOffered(title), Boolean, openTimeoutMs);
    await this.quickInput.accept();
    await this.quickInput.paletteGone();
  }

  /** Reloads the window as a person does, so that VS Code writes down what it remembers first. */
  async reload() {
    await eventually(
      'the command to reload',
      () => this.#isOffered('Developer: Reload Window'),
      Boolean,
      openTimeoutMs,
    );
    await Promise.all([this.page.waitForEvent('load', { timeout: openTimeoutMs }), this.page.keyboard.press('Enter')]);
    await workbenchDrawn(this.page);
  }

  /**
   * Looks for a command in a palette that is opened for it: an open one doesn't learn of commands that come later.
   *
   * @param {string} title
   */
  async #isOffered(title) {
    await this.quickInput.openBy('F1');
    const isFirst = async () => (await this.quickInput.items())[0]?.label === title;
    // Another box may have taken the palette's place by now.
    const typed = this.quickInput.type(`>${title}`, offerTimeoutMs);
    return typed
      .then(() => eventually('', isFirst, Boolean, offerTimeoutMs))
      .catch(async () => {
        await this.page.keyboard.press('Escape');
        return false;
      });
  }

  /**
   * Opens a container of the activity bar; if it's open already it stays so.
   *
   * @param {string} title
   */
  async openSideBar(title) {
    const icon = this.page.locator(`.activitybar .action-item:has([aria-label^="${title}"])`).first();
    await icon.waitFor({ timeout: openTimeoutMs });
    const isOpen = () => icon.evaluate((element) => element.classList.contains('checked'));
    if (!(await isOpen())) await icon.click();
    await eventually(`the side bar "${title}"`, isOpen, Boolean);
  }

  /**
   * @param {string} name the view's title
   * @returns {TreeView}
   */
  view(name) {
    return new TreeView(this.page, name);
  }

  /** @returns {Promise<string[]>} the texts of the status bar, icons left out */
  async statusBar() {
    const texts = await this.page.locator('.statusbar-item:visible').allInnerTexts();
    return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter(Boolean);
  }

  /**
   * Waits for a text in the status bar.
   *
   * @param {string | RegExp} pattern a part of an item's text
   * @returns {Promise<string>} the item's whole text
   */
  async statusBarItem(pattern) {
    const find = async () => (await this.statusBar()).find((text) => new RegExp(pattern).test(text)) ?? '';
    return eventually(`${pattern} in the status bar`, find, Boolean);
  }

  /**
   * Presses an item of the status bar.
   *
   * @param {string | RegExp} text a part of the item's text
   */
  async clickStatusBar(text) {
    // As a whole word: “Undone” has “Undo” in it.
    const hasText = typeof text === 'string' ? new RegExp(`\\b${text}\\b`) : text;
    await this.page.locator('.statusbar-item', { hasText }).first().click();
  }

  /**
   * Presses a button of a modal dialog.
   *
   * @param {string} button
   * @returns {Promise<string>} what the dialog said
   */
  async answerDialog(button) {
    const dialog = this.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    const text = await dialog.locator('.dialog-message-row').innerText();
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    return text;
  }

  /** @returns {Promise<string[]>} the titles in the open context menu */
  async menuItems() {
    await this.page.locator('.monaco-menu').waitFor();
    return this.page
      .locator('.monaco-menu .action-label:not(.separator)')
      .evaluateAll((labels) => labels.map((label) => label.getAttribute('aria-label') ?? ''));
  }

  /**
   * Takes an entry of the open context menu.
   *
   * @param {string} title
   */
  async chooseFromMenu(title) {
    // Not by a click, which a menu that has just opened doesn't take; not by its role, whose name ends in the entry's key.
    const entry = this.page.locator(`.monaco-menu .action-label[aria-label=${JSON.stringify(title)}]`);
    const isChosen = async () => {
      await this.page.mouse.move(0, 0);
      await entry.hover();
      return entry.evaluate((label) => label.closest('.action-item')?.classList.contains('focused') ?? false);
    };
    await eventually(`"${title}" to be the chosen entry of the menu`, isChosen, Boolean);
    await this.page.keyboard.press('Enter');
    await entry.waitFor({ state: 'detached' });
  }

  /** @returns {Promise<string[]>} the titles of the open editors' tabs */
  async openTabs() {
    return this.page
      .locator('.tabs-container .tab')
      .evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute('data-resource-name') ?? ''));
  }

  /**
   * Opens a file of the workspace through Quick Open, and waits for its text.
   *
   * @param {string} name
   */
  async openFile(name) {
    await this.quickInput.openBy('Control+P');
    await this.quickInput.type(name);
    await this.quickInput.pick(name);
    await this.editorText();
  }

  /** @returns {import('playwright-core').FrameLocator} the page of the webview that is shown; locators in it wait for it */
  webview() {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  }

  /** @returns {Promise<boolean>} whether the keyboard's focus is in an editor */
  isEditorFocused() {
    return this.page.locator('.editor-instance :focus').isVisible();
  }

  /** @returns {Promise<string>} the text on screen of the active editor */
  async editorText() {
    const lines = this.page.locator('.editor-group-container.active .view-lines').first();
    await lines.waitFor();
    return (await lines.innerText()).replaceAll('\u00A0', ' ');
  }

  /**
   * Waits for texts in the active editor.
   *
   * @param {(string | RegExp)[]} texts all must be on screen
   */
  async editorShows(...texts) {
    await eventually(
      `${texts.join(', ')} in the editor`,
      () => this.editorText(),
      (shown) => texts.every((text) => (typeof text === 'string' ? shown.includes(text) : text.test(shown))),
    );
  }

  /**
   * Takes a picture of the window.
   *
   * @param {string} file where the PNG is written; folders are made
   */
  async screenshot(file) {
    await mkdir(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
  }

  /** Closes the window. */
  async close() {
    await this.page.context().close();
  }
}
