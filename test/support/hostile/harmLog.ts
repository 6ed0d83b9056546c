import type { Page } from 'playwright-core';

import type { CanaryServer, HostileWorld } from './plantAttacks.js';
import { signsOf } from './signs.js';
import { watchPage } from './watchPage.js';

/** Begins what {@link watchPage} prints. */
const harmMark = 'HARM ';

/** Schemes by which a page asks nobody. */
const localSchemes = ['data:', 'blob:', 'about:', 'chrome-error:'];

/** What attacks did in a window, from the moment on in which it is watched. */
export class HarmLog {
  readonly #found = new Set<string>();

  /** Begins to watch a window, and the pages that will open in it. */
  static async watch(page: Page, world: HostileWorld): Promise<HarmLog> {
    const log = new HarmLog();
    const origin = new URL(page.url()).host;
    const signs = signsOf(world);
    page.on('console', (message) => {
      const text = message.text();
      if (text.startsWith(harmMark)) log.add(text.slice(harmMark.length));
      // A regular expression is how an attack prints without a quotation mark.
      if (/^\/?HARM-/.test(text)) log.add(`a page ran a script: ${text}`);
    });
    page.on('dialog', (dialog) => {
      log.add(`a dialog of a page: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => {
      if (!isThrownByVsCode(error)) log.add(`thrown in the window: ${error.message}`);
    });
    page.context().on('request', (request) => {
      const url = request.url();
      if (localSchemes.some((scheme) => url.startsWith(scheme)) || isOwn(url, origin)) return;
      log.add(`requested ${url}`);
    });
    page.context().on('page', (opened) => log.add(`opened ${opened.url()}`));
    await page.context().addInitScript(watchPage, signs);
    await page.evaluate(watchPage, signs);
    return log;
  }

  add(what: string): void {
    this.#found.add(what);
  }

  /** All that was seen, with what asked the server by any protocol. */
  all({ connections }: CanaryServer): readonly string[] {
    return [...this.#found, ...(connections > 0 ? [`${connections} connections`] : [])];
  }
}

/** VS Code serves webviews from names of its own, which lead to the same server or to none, and looks for updates of extensions. */
function isOwn(url: string, origin: string): boolean {
  const { host } = new URL(url);
  return host === origin || host.endsWith('.vscode-cdn.net') || host === 'open-vsx.org';
}

/** What the frame around a webview throws while its content has no body yet: it looks for the focus there four times a second. */
const frameError = "Cannot read properties of null (reading 'classList')";

/**
 * VS Code's own scripts throw at times. A page's content may have the address of the frame around it, so that of what is thrown there
 * only the one error that is known not to be of an attack is passed over.
 */
function isThrownByVsCode({ message, stack = '' }: Error): boolean {
  const thrower = stack.split('\n').find((line) => /^\s*at /.test(line)) ?? '';
  if (/^[^?]*\/out\/vs\/[^?]*\.js:/.test(thrower)) return true;
  return message === frameError && /^[^?]*\/out\/vs\/[^?]*\/pre\/index\.html/.test(thrower);
}
