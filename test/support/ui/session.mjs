// @ts-check
import { installVsCode } from '../../../scripts/vscode/installVsCode.mjs';
import { startServer } from '../../../scripts/vscode/server.mjs';
import { temporaryFolder } from '../../../scripts/vscode/temporaryFolder.mjs';
import { launchBrowser, workbenchAddress } from '../../../scripts/vscode/workbenchPage.mjs';
import { Workbench, openTimeoutMs, workbenchDrawn } from './workbench.mjs';

const stepTimeoutMs = 60_000;

/**
 * A server and a headless browser, in which any number of windows are opened.
 *
 * @typedef {object} Session
 * @property {import('../../../scripts/vscode/server.mjs').Server} server
 * @property {(options: WindowOptions) => Promise<import('./workbench.mjs').Workbench>} open
 * @property {() => Promise<void>} stop ends both, with all windows
 */

/** @typedef {Omit<Parameters<typeof openWorkbench>[1], 'server'>} WindowOptions */

/**
 * @param {object} [options]
 * @param {import('../../../scripts/vscode/pins.mjs').BuildName} [options.version]
 * @param {string} [options.extensionsFolder] the installed extensions; none if not given
 * @param {boolean} [options.restricted] folders open in Restricted Mode
 * @param {NodeJS.ProcessEnv} [options.env] added to the environment of extension hosts
 * @returns {Promise<Session>}
 */
export async function startSession({ version = 'newest', extensionsFolder, restricted, env } = {}) {
  const server = await startServer({
    vscode: await installVsCode(version),
    dataFolder: temporaryFolder('server'),
    extensionsFolder: extensionsFolder ?? temporaryFolder('extensions'),
    forgetsWindows: true,
    restricted,
    env,
  });
  const browser = await launchBrowser().catch(async (error) => {
    await server.stop();
    throw error;
  });
  return {
    server,
    open: (options) => openWorkbench(browser, { ...options, server }),
    async stop() {
      await browser.close();
      await server.stop();
    },
  };
}

/**
 * Opens a window of VS Code in a page of its own, with a profile of its own.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('../../../scripts/vscode/workbenchPage.mjs').WorkbenchOptions & { size?: { width: number, height: number } }} options
 * @returns {Promise<Workbench>} once the window has its activity bar and status bar
 */
async function openWorkbench(browser, { size = { width: 1280, height: 900 }, ...options }) {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  page.setDefaultTimeout(stepTimeoutMs);
  await page.goto(workbenchAddress(options), { timeout: openTimeoutMs });
  await workbenchDrawn(page);
  return new Workbench(page);
}
