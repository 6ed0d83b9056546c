// @ts-check
import { installVsCode } from './installVsCode.mjs';
import { startServer } from './server.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';
import { openWorkbench } from './workbench.mjs';
import { launchBrowser } from './workbenchPage.mjs';

/**
 * A server and a headless browser, in which any number of windows are opened.
 *
 * @typedef {object} Session
 * @property {import('./server.mjs').Server} server
 * @property {(options: WindowOptions) => Promise<import('./workbench.mjs').Workbench>} open
 * @property {() => Promise<void>} stop ends both, with all windows
 */

/** @typedef {Omit<Parameters<typeof openWorkbench>[1], 'server'>} WindowOptions */

/**
 * @param {object} [options]
 * @param {import('./pins.mjs').BuildName} [options.version]
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
