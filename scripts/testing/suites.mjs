// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildExtension } from '../build.mjs';
import { makeExampleRepository } from '../example/repository.mjs';
import { packageExtension } from '../package.mjs';
import { installBrowser } from '../vscode/installBrowser.mjs';
import { installExtension } from '../vscode/installExtension.mjs';
import { formatSeconds, phase } from '../vscode/phase.mjs';
import { builds, repositoryRoot } from '../vscode/pins.mjs';
import { runInHost } from '../vscode/runInHost.mjs';
import { runProgram } from '../vscode/runProgram.mjs';
import { temporaryFolder } from '../vscode/temporaryFolder.mjs';
import { printMapped } from './mappedStack.mjs';
import { bundleForHost, bundleForNode, findTests } from './bundleTests.mjs';

const nodeProgram = fileURLToPath(new URL('nodeProgram.mjs', import.meta.url));
const isSoak = process.env.SRE_ONBOARDING_SOAK !== undefined;
const suiteTimeoutMs = (isSoak ? 12 * 60 : 75) * 60_000;

/** @typedef {import('../vscode/runProgram.mjs').ProgramRun} ProgramRun */

/**
 * @typedef {object} SuiteOptions
 * @property {string} grep only tests whose title matches this regular expression; empty for all
 * @property {string} files only test files whose path in the repository contains this; empty for all
 * @property {boolean} desktop runs host suites in the downloaded desktop build
 */

/**
 * A named set of tests that runs on its own.
 *
 * @typedef {object} Suite
 * @property {string} name what selects it: `npm test -- <name>`
 * @property {string} title
 * @property {(options: SuiteOptions) => Promise<ProgramRun>} run
 */

/** @type {readonly Suite[]} */
export const suites = [
  {
    name: 'unit',
    title: 'unit tests in Node',
    // What a unit test does is bounded by counts: this only ends one that waits for what never comes.
    run: (options) => runNodeTests('unit', options, { testTimeoutMs: 600_000 }),
  },
  hostSuite('host', 'newest', 'node'),
  hostSuite('host-min', 'minimum', 'node'),
  hostSuite('host-web', 'newest', 'web'),
  {
    name: 'ui',
    title: `user interface tests, packaged extension in VS Code ${builds.newest.version}`,
    run: runUiTests,
  },
];

/**
 * @param {string} name
 * @param {import('../vscode/pins.mjs').BuildName} version
 * @param {'node' | 'web'} host
 * @returns {Suite}
 */
function hostSuite(name, version, host) {
  const title = `VS Code ${builds[version].version}, ${host === 'node' ? 'Node' : 'web worker'} extension host`;
  return { name, title, run: (options) => runHostTests({ ...options, version, host }) };
}

/**
 * @param {SuiteOptions & { version: import('../vscode/pins.mjs').BuildName, host: 'node' | 'web' }} options
 * @returns {Promise<ProgramRun>}
 */
async function runHostTests({ grep, files, desktop, version, host }) {
  await phase('Building the extension', () => buildExtension({ production: false }));
  const testsPath = path.join(compiledFolder(), 'hostTests.js');
  await bundleForHost(findTests('host', files), { host, outfile: testsPath, grep, timeoutMs: 60_000 });
  const workspace = await makeExampleRepository(temporaryFolder('workspace'));
  const run = { version, host, testsPath, workspace, extensionPath: repositoryRoot, desktop };
  return runInHost(run, { timeoutMs: suiteTimeoutMs, onLine: printMapped(testsPath) });
}

/**
 * @param {SuiteOptions} options
 * @returns {Promise<ProgramRun>}
 */
async function runUiTests(options) {
  const vsix = await phase('Packaging the extension', () => packageExtension(temporaryFolder('vsix')));
  const extensionsFolder = temporaryFolder('extensions');
  await phase('Installing the package', () => installExtension('newest', vsix, extensionsFolder));
  await installBrowser();
  const env = { SRE_ONBOARDING_EXTENSIONS: extensionsFolder };
  return runNodeTests('ui', options, { testTimeoutMs: 300_000, env });
}

/**
 * @param {'unit' | 'ui'} tier
 * @param {SuiteOptions} options
 * @param {{ testTimeoutMs: number, env?: NodeJS.ProcessEnv }} how
 * @returns {Promise<ProgramRun>}
 */
async function runNodeTests(tier, { grep, files }, { testTimeoutMs, env }) {
  const modules = await bundleForNode(findTests(tier, files), compiledFolder());
  const timeoutMs = isSoak ? 0 : testTimeoutMs;
  const args = ['--enable-source-maps', nodeProgram, JSON.stringify({ modules, grep, timeoutMs })];
  return runProgram(args, { timeoutMs: suiteTimeoutMs, env });
}

/** A fresh folder for compiled tests, inside the repository so that they find its `node_modules`. */
function compiledFolder() {
  return temporaryFolder('tests', path.join(repositoryRoot, 'out'));
}

/**
 * What a suite came to.
 *
 * @typedef {object} SuiteResult
 * @property {number} passed
 * @property {number} failed a suite that couldn't run counts as one
 * @property {number} skipped
 * @property {number} durationMs
 * @property {string} [problem] why the suite didn't run to its end, in a sentence
 */

/**
 * Runs a suite; never throws.
 *
 * @param {Suite} suite
 * @param {SuiteOptions} options
 * @returns {Promise<SuiteResult>}
 */
export async function runSuite(suite, options) {
  const start = performance.now();
  try {
    const run = await suite.run(options);
    return { ...readCounts(run), durationMs: performance.now() - start };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { passed: 0, failed: 1, skipped: 0, problem, durationMs: performance.now() - start };
  }
}

/**
 * @param {ProgramRun} run
 * @returns {Omit<SuiteResult, 'durationMs'>}
 */
function readCounts(run) {
  const [counts] = /** @type {{ passed: number, failed: number, skipped: number }[]} */ (run.results);
  const log = `The end of its log:\n${run.logTail}`;
  if (run.timedOut) {
    return unfinished(`It was ended after ${formatSeconds(suiteTimeoutMs)}. ${log}`, counts);
  }
  if (!counts) return unfinished(`It ended with code ${run.code} before the tests did. ${log}`);
  if (counts.passed + counts.failed + counts.skipped === 0) return unfinished('It found no tests.');
  if (run.code !== 0 && counts.failed === 0)
    return unfinished(`Its tests passed, but it ended with code ${run.code}. ${log}`, counts);
  return counts;
}

/**
 * @param {string} problem
 * @param {{ passed: number, failed: number, skipped: number }} [counts]
 */
function unfinished(problem, counts = { passed: 0, failed: 0, skipped: 0 }) {
  return { ...counts, failed: counts.failed + 1, problem };
}
