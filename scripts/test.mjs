// @ts-check
import './dependencies.mjs';

import { parseArgs } from 'node:util';

import { exitOnSignals } from './vscode/childProcess.mjs';
import { PlainError, formatSeconds, runMain } from './vscode/phase.mjs';

const { runSuite, suites } = await import('./testing/suites.mjs');

const usage = `npm test [-- SUITE… --files PART --grep PATTERN --desktop]
  SUITE      ${suites.map(({ name }) => name).join(', ')}; all if none is named
  --files    only test files whose path contains this, such as notes/ or test/unit/app/noteStore.test.ts
  --grep     only tests whose full title matches this regular expression
  --desktop  host suites in the desktop build, downloaded by @vscode/test-electron; leaves out ui unless it's named`;

/**
 * @typedef {import('./testing/suites.mjs').Suite} Suite
 * @typedef {import('./testing/suites.mjs').SuiteResult} SuiteResult
 */

/**
 * @param {readonly string[]} names
 * @param {boolean} desktop
 */
function selectSuites(names, desktop) {
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown) throw new PlainError(`There is no suite "${unknown}".\n${usage}`);
  if (names.length > 0) return suites.filter(({ name }) => names.includes(name));
  return suites.filter(({ name }) => !desktop || name !== 'ui');
}

/** @param {Pick<SuiteResult, 'passed' | 'failed' | 'skipped'>} counts */
function formatCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {ReadonlyMap<Suite, SuiteResult>} results */
function printTable(results) {
  console.log('\nsuite      passed  failed  skipped   seconds');
  for (const [{ name }, { passed, failed, skipped, durationMs }] of results) {
    const cells = [String(passed).padStart(7), String(failed).padStart(8), String(skipped).padStart(9)];
    console.log(`${name.padEnd(10)}${cells.join('')}${(durationMs / 1000).toFixed(1).padStart(10)}`);
  }
  for (const [{ name }, { problem }] of results) {
    if (problem) console.log(`✗ ${name} could not run to its end: ${problem.split('\n')[0]}`);
  }
}

/** @param {readonly SuiteResult[]} results */
function total(results) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    results.reduce((count, result) => count + result[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

exitOnSignals();
await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      files: { type: 'string', default: '' },
      grep: { type: 'string', default: '' },
      desktop: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  /** @type {Map<Suite, SuiteResult>} */
  const results = new Map();
  for (const suite of selectSuites(positionals, values.desktop)) {
    console.log(`\n═══ ${suite.name}: ${suite.title}`);
    const result = await runSuite(suite, values);
    if (result.problem) console.log(`✗ ${result.problem}`);
    console.log(`${suite.name}: ${formatCounts(result)} in ${formatSeconds(result.durationMs)}`);
    results.set(suite, result);
  }
  printTable(results);
  const counts = total([...results.values()]);
  console.log(`\n${formatCounts(counts)}`);
  return counts.failed > 0 ? 1 : 0;
});
