// @ts-check
import path from 'node:path';
import { build } from 'esbuild';

import { importSource } from '../building/importSource.mjs';
import { PlainError } from '../vscode/phase.mjs';
import { repositoryRoot } from '../vscode/pins.mjs';
import { runInHost } from '../vscode/runInHost.mjs';
import { temporaryFolder } from '../vscode/temporaryFolder.mjs';

const timeoutMs = 600_000;

/**
 * What a program of `test/bench` reports from the extension host.
 *
 * @template Samples
 * @typedef {object} BenchReport
 * @property {{ vscode: string, node: string }} host versions
 * @property {Samples} samples milliseconds
 */

/**
 * What a part of the benchmark came to.
 *
 * @typedef {object} Measured
 * @property {readonly import('./figures.mjs').Figure[]} figures
 * @property {{ vscode: string, node: string }} [versions] of VS Code and of the Node that its extension host runs on, if it was in one
 * @property {readonly string[]} [remarks] what is no figure in milliseconds, a line each
 */

/**
 * Compiles a program that runs inside the extension host as the production bundles are, so that the same code is measured.
 *
 * @param {'measureActivation' | 'measureNotes' | 'measureSearch' | 'measureTeam'} name a file of `test/bench`
 * @param {unknown} [options] what its `run` is called with
 * @returns {Promise<string>} the bundle's path
 */
export async function bundleBench(name, options = {}) {
  const outfile = path.join(temporaryFolder('bench'), `${name}.js`);
  await build({
    absWorkingDir: repositoryRoot,
    stdin: {
      contents: `import { run as measure } from './${name}';\nexport const run = () => measure(${JSON.stringify(options)});`,
      resolveDir: path.join(repositoryRoot, 'test/bench'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    minify: true,
    logLevel: 'warning',
  });
  return outfile;
}

/**
 * Runs a compiled program in a host that is started for it.
 *
 * @template Samples
 * @param {{ testsPath: string, workspace: string, extensionPath: string }} run
 * @returns {Promise<BenchReport<Samples>>}
 */
export async function runBench(run) {
  const { code, results, logTail } = await runInHost({ version: 'newest', host: 'node', ...run }, { timeoutMs });
  const [report] = /** @type {BenchReport<Samples>[]} */ (results);
  if (code === 0 && report) return report;
  throw new PlainError(`A measurement did not come to its end. The end of its log:\n${logTail}`);
}

/**
 * Fills a folder with one person's onboarding and so many notes, written by the extension's own code.
 *
 * @param {string} workspace
 * @param {number} noteCount
 */
export async function fillWorkspace(workspace, noteCount) {
  const { writeOnboarding } = /** @type {typeof import('../../test/bench/writeNotes.js')} */ (
    await importSource('test/bench/writeNotes.ts')
  );
  writeOnboarding(workspace, noteCount);
}

/**
 * Fills a folder with the onboarding of a team, written by the extension's own code.
 *
 * @param {string} workspace
 * @param {{ phases: number, stepsPerPhase: number, people: number, notes: number, sessions: number }} size
 */
export async function fillTeamWorkspace(workspace, size) {
  const { writeTeam } = /** @type {typeof import('../../test/bench/writeTeam.js')} */ (
    await importSource('test/bench/writeTeam.ts')
  );
  writeTeam(workspace, size);
}
