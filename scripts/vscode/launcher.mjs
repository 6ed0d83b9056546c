#!/usr/bin/env node
// @ts-check
// Takes the flags of the desktop's `code` program, so that `runTests` of @vscode/test-electron can run it as one, and runs the
// tests in a VS Code server with a headless browser. Ends with the run's verdict: 0 or 1.
import { format, parseArgs } from 'node:util';

import { exitOnSignals } from './childProcess.mjs';
import { installVsCode } from './installVsCode.mjs';
import { runMain } from './phase.mjs';
import { startServer } from './server.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';
import { launchBrowser, workbenchAddress } from './workbenchPage.mjs';

const { values: flags, positionals } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  allowPositionals: true,
});

/** An extension with entries for both hosts goes to the server, whatever the page is asked for, unless settings say so too. */
const extensionId = 'sre-onboarding.sre-onboarding';

/** @param {string} name */
function text(name) {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * Opens the workbench on the tests and waits for their end.
 *
 * @param {import('./server.mjs').Server} server
 * @returns {Promise<number>}
 */
async function runInBrowser(server) {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  /** @type {Promise<number>} */
  const verdict = new Promise((resolve, reject) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => reject(new Error('The browser page crashed.')));
  });
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) =>
    console.log(format(...args)),
  );
  const host = text('extensionDevelopmentKind') === 'web' ? 'web' : 'node';
  if (host === 'web') await server.changeSettings({ 'remote.extensionKind': { [extensionId]: ['web'] } });
  await page.goto(
    workbenchAddress({
      server,
      folder: positionals[0],
      extensionPath: text('extensionDevelopmentPath'),
      testsPath: text('extensionTestsPath'),
      host,
    }),
  );
  const code = await verdict;
  await browser.close();
  return code;
}

exitOnSignals();
await runMain(async () => {
  const server = await startServer({
    vscode: await installVsCode(process.env.SRE_ONBOARDING_BUILD === 'minimum' ? 'minimum' : 'newest'),
    dataFolder: temporaryFolder('server'),
    extensionsFolder: text('extensions-dir') ?? temporaryFolder('extensions'),
    restricted: !flags['disable-workspace-trust'],
  });
  process.prependOnceListener('SIGTERM', () => console.log(`The end of the server's log:\n${server.logTail()}`)); // taken too long
  try {
    return await runInBrowser(server);
  } finally {
    await server.stop();
  }
});
