// @ts-check
import { chromium } from 'playwright-core';

import { installBrowser } from './installBrowser.mjs';

const quietFlags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/** Starts the headless browser; the caller closes it. */
export async function launchBrowser() {
  const { program, env } = await installBrowser();
  return chromium.launch({ executablePath: program, args: quietFlags, env: { ...process.env, ...env } });
}

/**
 * What a page of the workbench is opened with.
 *
 * @typedef {object} WorkbenchOptions
 * @property {import('./server.mjs').Server} server
 * @property {string | undefined} [folder] the workspace's absolute path; none opens an empty window
 * @property {string | undefined} [extensionPath] an extension in development
 * @property {string | undefined} [testsPath] a module whose `run()` is called in the extension host
 * @property {'node' | 'web'} [host] where an extension in development runs
 */

/**
 * The address of the workbench with everything that it's opened with.
 *
 * @param {WorkbenchOptions} options
 */
export function workbenchAddress({ server, folder, extensionPath, testsPath, host = 'node' }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const payload = [['skipWelcome', 'true']];
  if (extensionPath) payload.push(['extensionDevelopmentPath', remote(extensionPath)]);
  if (testsPath) payload.push(['extensionTestsPath', remote(testsPath)]);
  if (extensionPath && host === 'web') payload.push(['extensionDevelopmentKind', 'web']);
  const query = new URLSearchParams({ ...(folder ? { folder } : { ew: 'true' }), payload: JSON.stringify(payload) });
  return `${server.origin}/?${query}`;
}
