// @ts-check
import { measureSource } from './measureSource.mjs';
import { readSources } from './sources.mjs';

/**
 * @typedef {import('./measureSource.mjs').Measured} Measured
 * @typedef {import('./measureSource.mjs').Measures} Measures
 */

/**
 * One budget of one folder.
 *
 * @typedef {object} Budget
 * @property {string} name
 * @property {string} figure as it is printed
 * @property {string} limit as it is printed
 * @property {readonly string[]} over the places that are over it, or what else is wrong
 */

/**
 * Measures the code against its budgets.
 *
 * @returns {{ src: readonly Budget[], scripts: readonly Budget[], commentShare: number }}
 */
export function measureBudgets() {
  const src = readSources('src').map(measureSource);
  const scripts = readSources('scripts').map(measureSource);
  const tests = readSources('test').filter(({ file }) => !file.startsWith('test/unit/scripts/'));
  return {
    src: [
      ...sharedBudgets(src, { fileP95: 160, functionP95: 25 }),
      none('uses of console', src, 'consoles'),
      testRatio(src, tests.map(measureSource)),
    ],
    scripts: sharedBudgets(scripts, {}),
    commentShare: total(src.map(({ commentLines }) => commentLines)) / countAllLines(src),
  };
}

/**
 * @param {readonly Measures[]} files
 * @param {{ fileP95?: number, functionP95?: number }} limits
 * @returns {readonly Budget[]}
 */
function sharedBudgets(files, { fileP95, functionP95 }) {
  return [
    ...sizes(
      'lines a file',
      files.map(({ lines }) => lines),
      { most: 250, p95: fileP95 },
    ),
    ...sizes(
      'lines a function',
      files.flatMap(({ functionLines }) => functionLines).filter(({ at }) => !at.startsWith('src/vscode/commands.ts')),
      { most: 40, p95: functionP95 },
    ),
    ...sizes(
      'parameters',
      files.flatMap(({ parameters }) => parameters),
      { most: 4 },
    ),
    none('uses of any', files, 'anys'),
    none('non-null assertions', files, 'nonNulls'),
    none('module-level let', files, 'moduleVariables'),
    none('re-exports', files, 'reExports'),
  ];
}

/**
 * @param {string} name
 * @param {readonly Measured[]} measured
 * @param {{ most: number, p95?: number | undefined }} limits
 * @returns {readonly Budget[]}
 */
function sizes(name, measured, { most, p95 }) {
  const sorted = measured.toSorted((a, b) => b.size - a.size);
  const over = sorted.filter(({ size }) => size > most).map(({ size, at }) => `${at}: ${size}`);
  const largest = { name: `${name}, most`, figure: String(sorted[0]?.size ?? 0), limit: `≤ ${most}`, over };
  if (p95 === undefined) return [largest];
  // One in twenty may be larger than the 95th percentile.
  const percentile = sorted[Math.floor(sorted.length * 0.05)]?.size ?? 0;
  const longest = sorted.slice(0, 5).map(({ size, at }) => `${at}: ${size}`);
  const typical = {
    name: `${name}, p95`,
    figure: String(percentile),
    limit: `≤ ${p95}`,
    over: percentile > p95 ? longest : [],
  };
  return [largest, typical];
}

/**
 * @param {string} name
 * @param {readonly Measures[]} files
 * @param {'anys' | 'nonNulls' | 'consoles' | 'defaultExports' | 'moduleVariables' | 'reExports' | 'undocumentedExports'} key
 * @returns {Budget}
 */
function none(name, files, key) {
  const over = files.flatMap((file) => file[key]);
  return { name, figure: String(over.length), limit: '0', over };
}

/**
 * @param {readonly Measures[]} src
 * @param {readonly Measures[]} tests
 * @returns {Budget}
 */
function testRatio(src, tests) {
  const ratio = countAllLines(tests) / countAllLines(src);
  const over = ratio < 1 ? [`${countAllLines(tests)} lines of tests for ${countAllLines(src)} lines of source`] : [];
  return { name: 'test lines a source line', figure: ratio.toFixed(2), limit: '≥ 1', over };
}

/** @param {readonly Measures[]} files */
function countAllLines(files) {
  return total(files.map(({ lines }) => lines.size));
}

/** @param {readonly number[]} numbers */
function total(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}
