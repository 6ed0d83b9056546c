// @ts-check
import { createInterface } from 'node:readline';

import { startNode, stopNode } from './childProcess.mjs';

/** A line of output that starts with this carries a JSON value for us, not text for people. */
export const resultMark = '::result::';

/**
 * How a program's run ended.
 *
 * @typedef {object} ProgramRun
 * @property {number | null} code its exit code; null when it was ended from outside
 * @property {unknown[]} results the values that it reported in lines marked {@link resultMark}
 * @property {boolean} timedOut whether it was ended because it took too long
 */

/**
 * Runs a Node script to its end, passing its output on line by line.
 *
 * @param {readonly string[]} args the script and its arguments
 * @param {object} options
 * @param {number} options.timeoutMs after which it's ended together with all that it started
 * @param {NodeJS.ProcessEnv} [options.env] added to ours
 * @param {(line: string) => void} [options.onLine] takes the output instead of our own standard output
 * @returns {Promise<ProgramRun>}
 */
export async function runProgram(args, { timeoutMs, env = {}, onLine = console.log }) {
  const child = startNode(process.execPath, args, { ...process.env, ...env });
  /** @type {unknown[]} */
  const results = [];
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    void stopNode(child);
  }, timeoutMs);
  const read = (/** @type {string} */ line) => {
    const at = line.indexOf(resultMark);
    if (at === -1) onLine(line);
    else results.push(JSON.parse(line.slice(at + resultMark.length)));
  };
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', read);
  }
  /** @type {number | null} */
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  return { code, results, timedOut };
}
