// @ts-check
import { createInterface } from 'node:readline';

import { startNode, stopNode } from './childProcess.mjs';

/** A line of output that contains this carries, after it, a JSON value for us, not text for people. */
export const resultMark = '::result::';

/** A line that contains this carries, after it, what an extension host printed; the other lines are VS Code's own chatter. */
const outputMark = '::output::';

const keptLines = 60;

/**
 * How a program's run ended.
 *
 * @typedef {object} ProgramRun
 * @property {number | null} code its exit code; null when it was ended from outside
 * @property {unknown[]} results the values that it reported in lines marked {@link resultMark}
 * @property {boolean} timedOut whether it was ended because it took too long
 * @property {string} logTail the last lines of its output, whether they were passed on or not
 */

/**
 * Runs a Node script to its end, passing its output on line by line.
 *
 * @param {readonly string[]} args the script and its arguments
 * @param {object} options
 * @param {number} options.timeoutMs after which it's ended together with all that it started
 * @param {NodeJS.ProcessEnv | undefined} [options.env] added to ours
 * @param {((line: string) => void) | undefined} [options.onLine] takes the output instead of our own standard output
 * @param {boolean} [options.onlyMarked] passes only the lines on that are marked {@link outputMark}
 * @returns {Promise<ProgramRun>}
 */
export async function runProgram(args, { timeoutMs, env = {}, onLine = console.log, onlyMarked = false }) {
  const child = startNode(process.execPath, args, { ...process.env, ...env });
  /** @type {unknown[]} */
  const results = [];
  /** @type {string[]} */
  const log = [];
  const read = (/** @type {string} */ line) => {
    const result = after(line, resultMark);
    const output = after(line, outputMark);
    if (result !== undefined) results.push(JSON.parse(result));
    else if (output !== undefined || !onlyMarked) onLine(output ?? line);
    log.push(line);
    if (log.length > keptLines) log.shift();
  };
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', read);
  }
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    void stopNode(child);
  }, timeoutMs);
  /** @type {number | null} */
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  return { code, results, timedOut, logTail: log.join('\n') };
}

/**
 * @param {string} line
 * @param {string} mark
 */
function after(line, mark) {
  const at = line.indexOf(mark);
  return at === -1 ? undefined : line.slice(at + mark.length);
}
