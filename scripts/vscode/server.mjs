// @ts-check
import path from 'node:path';

import { startNode, stopNode } from './childProcess.mjs';
import { PlainError } from './phase.mjs';
import { writeUserSettings } from './settings.mjs';

const startTimeoutMs = 60_000;
const keptLogLines = 200;

/**
 * A running VS Code server, reachable on this machine only.
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {string} origin such as `http://127.0.0.1:41234`
 * @property {(settings: Readonly<Record<string, unknown>>) => Promise<void>} changeSettings replaces the user settings
 * @property {string} logsFolder where windows and their extensions write what goes wrong
 * @property {() => string} logTail the last lines of its log
 * @property {() => Promise<void>} stop ends it with all its extension hosts and terminals
 */

/**
 * @param {object} options
 * @param {import('./installVsCode.mjs').InstalledVsCode} options.vscode
 * @param {string} options.dataFolder receives the server's data and temporary files; the caller removes it
 * @param {string} options.extensionsFolder the installed extensions
 * @param {boolean | undefined} [options.restricted] starts with workspace trust, so that a folder opens in Restricted Mode
 * @param {boolean} [options.forgetsWindows] ends a closed window's extension host at once instead of waiting for its return
 * @param {NodeJS.ProcessEnv | undefined} [options.env] added to the environment of extension hosts and terminals
 * @returns {Promise<Server>}
 */
export async function startServer({ vscode, dataFolder, extensionsFolder, env = {}, ...options }) {
  const args = [
    ...[vscode.serverMain, '--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    ...['--accept-server-license-terms', '--enable-smoke-test-driver', '--telemetry-level', 'off'],
    ...['--server-data-dir', path.join(dataFolder, 'server'), '--extensions-dir', extensionsFolder],
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    ...(options.forgetsWindows ? ['--reconnection-grace-time', '5'] : []),
  ];
  await writeUserSettings(dataFolder);
  const child = startNode(vscode.node, args, { ...serverEnvironment(dataFolder), ...env });
  const log = keepLog(child);
  const port = await announcedPort(child).catch(async (/** @type {Error} */ error) => {
    await stopNode(child);
    throw new PlainError(`VS Code's server ${error.message}. The end of its log:\n${log()}`);
  });
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    logsFolder: path.join(dataFolder, 'server/data/logs'),
    changeSettings: (settings) => writeUserSettings(dataFolder, settings),
    logTail: log,
    stop: () => stopNode(child),
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => string} the last lines of its log
 */
function keepLog(child) {
  /** @type {string[]} */
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      chunks.push(String(data));
      if (chunks.length > keptLogLines) chunks.shift();
    });
  }
  return () => chunks.join('').split('\n').slice(-keptLogLines).join('\n');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function announcedPort(child) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`did not start within ${startTimeoutMs / 1000} s`)),
      startTimeoutMs,
    );
    child.stdout?.on('data', (data) => {
      const announced = /Extension host agent listening on (\d+)/.exec(String(data));
      if (!announced) return;
      clearTimeout(timer);
      resolve(Number(announced[1]));
    });
    child.on('error', (error) => reject(new Error(`could not be run: ${error.message}`)));
    child.on('exit', (code) => reject(new Error(`ended by itself with code ${code}`)));
  });
}

/**
 * Our own environment without what another VS Code left in it, and with temporary files in the run's folder.
 *
 * @param {string} dataFolder
 */
function serverEnvironment(dataFolder) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('VSCODE_') && !name.startsWith('ELECTRON_'),
  );
  return { ...Object.fromEntries(inherited), TMPDIR: dataFolder, XDG_RUNTIME_DIR: dataFolder };
}
