// @ts-check
import path from 'node:path';

import { temporaryFolder } from '../vscode/temporaryFolder.mjs';
import { bundleBench, fillWorkspace, runBench } from './benchRun.mjs';
import { makeBaselineExtension, makeOwnExtension } from './measuredExtension.mjs';

const noteCount = 20;

/** The most times the baseline that our activation should take. */
const aimedRatio = 2;

/** @typedef {Record<'loadMs' | 'callMs' | 'cpuMs' | 'answeredMs' | 'longestBlockMs', number>} ActivationSample */

/**
 * Activates ours and the baseline in turns, each time in a host of its own.
 *
 * @param {{ runs: number, compiled: string }} options
 * @returns {Promise<readonly import('./figures.mjs').Figure[]>}
 */
export async function measureActivation({ runs, compiled }) {
  const extensions = temporaryFolder('measured');
  const [own, baseline] = [path.join(extensions, 'own'), path.join(extensions, 'baseline')];
  await makeOwnExtension(own);
  await makeBaselineExtension(baseline);
  const workspace = temporaryFolder('workspace');
  await fillWorkspace(workspace, noteCount, compiled);
  const testsPath = await bundleBench('measureActivation', compiled);
  /** @type {{ own: ActivationSample[], baseline: ActivationSample[] }} */
  const samples = { own: [], baseline: [] };
  for (let run = 0; run < runs; run++) {
    samples.own.push(await activateOnce(own));
    samples.baseline.push(await activateOnce(baseline));
  }
  return figuresOf(samples);

  /** @param {string} extensionPath */
  async function activateOnce(extensionPath) {
    const report = await runBench({ testsPath, workspace, extensionPath });
    return /** @type {ActivationSample} */ (report.samples);
  }
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
