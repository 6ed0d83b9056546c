// @ts-check
import { fileURLToPath } from 'node:url';

import { runProgram } from './runProgram.mjs';

const hostProgram = fileURLToPath(new URL('hostProgram.mjs', import.meta.url));

/**
 * What runs in which extension host.
 *
 * @typedef {object} HostRun
 * @property {import('./pins.mjs').BuildName} version
 * @property {'node' | 'web'} host the Node extension host, or the browser's worker
 * @property {string} testsPath a CommonJS file; its export `run()` is called in the host and the run ends when it settles
 * @property {string} workspace the folder that is opened
 * @property {string} extensionPath the folder of the extension in development
 * @property {boolean} [desktop] uses the downloaded desktop build instead of the one from npm
 * @property {boolean} [restricted] opens the folder in Restricted Mode
 */

/**
 * Runs code inside a real VS Code, through `runTests` of @vscode/test-electron. Lines that it prints as `::output::<text>` are
 * passed on, values that it prints as `::result::<JSON>` are returned; all else is VS Code's chatter and kept for the log tail.
 *
 * @param {HostRun} run
 * @param {{ timeoutMs?: number, onLine?: (line: string) => void }} [options]
 */
export function runInHost(run, { timeoutMs = 300_000, onLine } = {}) {
  return runProgram([hostProgram, JSON.stringify(run)], { timeoutMs, onLine, onlyMarked: true });
}
