// @ts-check
import path from 'node:path';

import { temporaryFolder } from '../vscode/temporaryFolder.mjs';
import { bundleBench, fillWorkspace, runBench } from './benchRun.mjs';
import { makeBaselineExtension, makeOwnExtension } from './measuredExtension.mjs';

const noteCount = 20;

/** The most times the baseline that our activation should take. */
const aimedRatio = 2;

/** @typedef {Record<'loadMs' | 'callMs' | 'cpuMs' | 'answeredMs' | 'longestBlockMs', number>} ActivationSample */
/** @typedef {import('./benchRun.mjs').BenchReport<ActivationSample>} Report */

/**
 * Activates ours and the baseline in turns, each time in a host of its own.
 *
 * @param {{ runs: number }} options
 * @returns {Promise<import('./benchRun.mjs').Measured>}
 */
export async function measureActivation({ runs }) {
  const extensions = temporaryFolder('measured');
  const [own, baseline] = [path.join(extensions, 'own'), path.join(extensions, 'baseline')];
  await makeOwnExtension(own);
  await makeBaselineExtension(baseline);
  const workspace = temporaryFolder('workspace');
  await fillWorkspace(workspace, noteCount);
  const testsPath = await bundleBench('measureActivation');
  /** @type {{ own: Report[], baseline: Report[] }} */
  const reports = { own: [], baseline: [] };
  for (let run = 0; run < runs; run++) {
    reports.own.push(await runBench({ testsPath, workspace, extensionPath: own }));
    reports.baseline.push(await runBench({ testsPath, workspace, extensionPath: baseline }));
  }
  const [samples, baselineSamples] = [samplesOf(reports.own), samplesOf(reports.baseline)];
  const versions = reports.own[0]?.host ?? { vscode: '', node: '' };
  return { figures: figuresOf({ own: samples, baseline: baselineSamples }), versions };
}

/** @param {readonly Report[]} reports */
function samplesOf(reports) {
  return reports.map(({ samples }) => samples);
}

/**
 * @param {{ own: readonly ActivationSample[], baseline: readonly ActivationSample[] }} samples
 * @returns {readonly import('./figures.mjs').Figure[]}
 */
function figuresOf({ own, baseline }) {
  /** @type {(name: string, pick: (sample: ActivationSample) => number) => import('./figures.mjs').Figure} */
  const compare = (name, pick) => ({
    name,
    samplesMs: own.map(pick),
    against: { name: 'baseline extension', samplesMs: baseline.map(pick) },
  });
  return [
    {
      ...compare('activation: load the bundle + activate()', ({ loadMs, callMs }) => loadMs + callMs),
      aim: { ratio: aimedRatio },
    },
    compare('  the same in CPU time', ({ cpuMs }) => cpuMs),
    compare('  of that, load the bundle', ({ loadMs }) => loadMs),
    compare('  of that, activate()', ({ callMs }) => callMs),
    compare('  until VS Code says that it is active', ({ answeredMs }) => answeredMs),
    compare('  longest block, until a second after', ({ longestBlockMs }) => longestBlockMs),
  ];
}
