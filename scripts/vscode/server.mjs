// @ts-check
import path from 'node:path';

import { startNode, stopNode } from './childProcess.mjs';
import { PlainError } from './phase.mjs';

const startTimeoutMs = 60_000;
const keptLogLines = 200;

/**
 * A running VS Code server, reachable on this machine only.
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {string} origin such as `http://127.0.0.1:41234`
 * @property {() => string} logTail the last lines of its log
 * @property {() => Promise<void>} stop ends it with all its extension hosts and terminals
 */

/**
 * @param {object} options
 * @param {import('./installVsCode.mjs').InstalledVsCode} options.vscode
 * @param {string} options.dataFolder receives the server's data and temporary files; the caller removes it
 * @param {string} options.extensionsFolder the installed extensions
 * @param {boolean} [options.restricted] starts with workspace trust, so that a folder opens in Restricted Mode
 * @param {NodeJS.ProcessEnv} [options.env] added to the environment of extension hosts and terminals
 * @returns {Promise<Server>}
 */
export async function startServer({ vscode, dataFolder, extensionsFolder, restricted = false, env = {} }) {
  const args = [
    ...[vscode.serverMain, '--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    ...['--accept-server-license-terms', '--enable-smoke-test-driver', '--telemetry-level', 'off'],
    ...['--server-data-dir', path.join(dataFolder, 'server'), '--extensions-dir', extensionsFolder],
    ...(restricted ? [] : ['--disable-workspace-trust']),
  ];
  const child = startNode(vscode.node, args, { ...serverEnvironment(dataFolder), ...env });
  /** @type {string[]} */
  const log = [];
  const logTail = () => log.join('').split('\n').slice(-keptLogLines).join('\n');
  /** @type {number} */
  const port = await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => {
      void stopNode(child);
      reject(new PlainError(`VS Code's server ${why}. The end of its log:\n${logTail()}`));
    };
    const timer = setTimeout(fail, startTimeoutMs, `did not start within ${startTimeoutMs / 1000} s`);
    const read = (/** @type {Buffer} */ data) => {
      log.push(data.toString());
      if (log.length > keptLogLines) log.shift();
      const announced = /Extension host agent listening on (\d+)/.exec(data.toString());
      if (announced) resolve(Number(announced[1]));
      if (announced) clearTimeout(timer);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', (error) => fail(`could not be run: ${error.message}`));
    child.on('exit', (code) => {
      clearTimeout(timer);
      fail(`ended by itself with code ${code}`);
    });
  });
  return { port, origin: `http://127.0.0.1:${port}`, logTail, stop: () => stopNode(child) };
}

/**
 * Our own environment without what another VS Code left in it, and with temporary files in the run's folder.
 *
 * @param {string} dataFolder
 */
function serverEnvironment(dataFolder) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_') && !name.startsWith('ELECTRON_'));
  return { ...Object.fromEntries(inherited), TMPDIR: dataFolder, XDG_RUNTIME_DIR: dataFolder };
}
