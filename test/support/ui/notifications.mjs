// @ts-check
import { eventually } from './eventually.mjs';

/** VS Code's own, for a moment. */
const activating = 'Activating Extensions...';

/** The notification centre, where toasts are kept while the smoke-test driver is on. */
export class Notifications {
  #page;
  #runCommand;

  /**
   * @param {import('playwright-core').Page} page
   * @param {(title: string) => Promise<void>} runCommand runs a command from the palette
   */
  constructor(page, runCommand) {
    this.#page = page;
    this.#runCommand = runCommand;
  }

  /**
   * Opens the notification centre, where toasts are kept while the smoke-test driver is on, reads it and closes it again.
   *
   * @param {(messages: string[]) => boolean} [isWanted] is waited for; without it what is there at once is read
   * @returns {Promise<string[]>} the messages, the newest first
   */
  async shown(isWanted) {
    return (await this.shownWithLinks(isWanted)).messages;
  }

  /**
   * As {@link shown}, with what VS Code made links of.
   *
   * @param {(messages: string[]) => boolean} [isWanted]
   * @returns {Promise<{ messages: string[], links: string[] }>} `links` are their addresses
   */
  async shownWithLinks(isWanted) {
    const messages = await eventually('the wanted notifications', () => this.#read(isWanted), isWanted ?? (() => true));
    const found = this.#page.locator('.notifications-center .notification-list-item-message a');
    const links = await found.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    await this.#hide();
    return { messages, links };
  }

  /** Closes the notification centre, which closes itself when the last message goes: then its command isn't there any more. */
  async #hide() {
    const centre = this.#page.locator('.notifications-center.visible');
    const hide = centre.locator('.codicon-notifications-hide');
    const isHidden = async () => {
      if (await hide.isVisible()) await hide.click({ timeout: 1000 }).catch(() => undefined);
      return !(await centre.isVisible());
    };
    await eventually('the notification centre to be closed', isHidden, Boolean);
  }

  /**
   * @param {unknown} isWaitedFor whether there is to be a message
   * @returns {Promise<string[]>}
   */
  async #read(isWaitedFor) {
    // The centre closes itself when there is nothing in it any more, such as what VS Code says while it activates extensions.
    if (!(await this.#page.locator('.notifications-center.visible').isVisible())) {
      if (isWaitedFor) await this.#newNotifications();
      await this.#openNotifications();
    }
    const shown = await this.#page.locator('.notifications-center .notification-list-item-message').allInnerTexts();
    return shown.filter((message) => message !== activating);
  }

  /**
   * Presses a button of a notification.
   *
   * @param {string} button
   */
  async press(button) {
    await this.#openNotifications();
    await this.#page
      .locator('.notifications-center')
      .getByRole('button', { name: button, exact: true })
      .first()
      .click();
  }

  /** The centre closes itself when it is opened before there is anything in it. */
  async #newNotifications() {
    await this.#page.locator('[id="status.notifications"] .codicon-bell-dot').waitFor();
  }

  async #openNotifications() {
    await this.#runCommand('Notifications: Show Notifications');
    await this.#page.locator('.notifications-center.visible').waitFor();
  }
}
