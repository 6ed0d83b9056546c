// @ts-check
// The budgets that the linter has no rule for: it holds the largest file and function, the complexity, and what no file may use.
import { measureSource } from './measureSource.mjs';
import { countLines, readSources } from './sources.mjs';

/** @typedef {import('./measureSource.mjs').Measured} Measured */

/** How many lines 95 of 100 files and functions of `src` have at most. */
const p95 = { lines: 160, functionLines: 25 };

/** How much of the source should be comments; a matter of judgement. */
const commentShare = { least: 0.06, most: 0.15 };

/**
 * Measures the code against its budgets.
 *
 * @returns {import('./tool.mjs').Outcome}
 */
export function checkBudgets() {
  const src = readSources('src').map(measureSource);
  const code = [...src, ...readSources('scripts').map(measureSource)];
  const [lines, functionLines] = [src.map((file) => file.lines), src.flatMap((file) => file.functionLines)];
  const sourceLines = total(lines.map(({ size }) => size));
  const testFiles = readSources('test').filter(({ file }) => !file.startsWith('test/unit/scripts/'));
  const tests = total(testFiles.map(({ text }) => countLines(text))) / sourceLines;
  const comments = total(src.map((file) => file.commentLines)) / sourceLines;
  const isUsual = comments >= commentShare.least && comments <= commentShare.most;
  const usual = `${commentShare.least * 100} to ${commentShare.most * 100}`;
  const problems = [
    ...tooLong('a file', lines, p95.lines),
    ...tooLong('a function', functionLines, p95.functionLines),
    ...code.flatMap(({ moduleVariables }) => moduleVariables.map((at) => `${at}: a variable of the module`)),
    ...code.flatMap(({ reExports }) => reExports.map((at) => `${at}: a re-export`)),
    ...(tests < 1 ? [`There are ${tests.toFixed(2)} lines of tests for each line of source.`] : []),
  ];
  const remarks = [
    `lines of a file, p95:            ${percentile(lines)} (at most ${p95.lines})`,
    `lines of a function, p95:        ${percentile(functionLines)} (at most ${p95.functionLines})`,
    `lines of tests a line of source: ${tests.toFixed(2)} (at least 1)`,
    `comments, % of lines:            ${(comments * 100).toFixed(1)} (${usual}${isUsual ? '' : ' is usual'})`,
  ];
  return { passed: problems.length === 0, details: problems.join('\n'), remarks: remarks.join('\n') };
}

/**
 * @param {string} what
 * @param {readonly Measured[]} measured
 * @param {number} most
 * @returns {readonly string[]} the longest, where more than one in twenty is too long
 */
function tooLong(what, measured, most) {
  if (percentile(measured) <= most) return [];
  const longest = measured.toSorted((a, b) => b.size - a.size).slice(0, 5);
  return longest.map(({ at, size }) => `${at}: ${what} of ${size} lines; the 95th percentile should be ${most}`);
}

/**
 * The 95th percentile: one in twenty may be larger.
 *
 * @param {readonly Measured[]} measured
 */
function percentile(measured) {
  return measured.toSorted((a, b) => b.size - a.size)[Math.floor(measured.length * 0.05)]?.size ?? 0;
}

/** @param {readonly number[]} numbers */
function total(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}
