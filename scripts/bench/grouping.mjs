// @ts-check
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { bundleForNode } from '../testing/bundleTests.mjs';
import { repositoryRoot } from '../vscode/pins.mjs';

/** The longest that the host should be kept from others. */
const aimedBlockMs = 25;

/**
 * Measures grouping: how well the groups agree with those made by hand, and how long ten thousand notes take. It needs no host.
 *
 * @param {{ runs: number, compiled: string }} options
 * @returns {Promise<import('./benchRun.mjs').Measured>}
 */
export async function measureGrouping({ runs, compiled }) {
  const [module = ''] = await bundleForNode([path.join(repositoryRoot, 'test/bench/measureGrouping.ts')], compiled);
  const { scoreGroups, timeGrouping } = /** @type {typeof import('../../test/bench/measureGrouping.js')} */ (
    await import(pathToFileURL(module).href)
  );
  const { timed, found } = await timeGrouping(runs);
  const scores = await scoreGroups();
  return {
    figures: [
      { name: '10,000 notes grouped', samplesMs: timed.map(({ durationMs }) => durationMs) },
      { name: '  the same in CPU time', samplesMs: timed.map(({ cpuMs }) => cpuMs) },
      {
        name: '  longest block meanwhile',
        samplesMs: timed.map(({ longestBlockMs }) => longestBlockMs),
        aim: { ms: aimedBlockMs },
      },
    ],
    versions: { vscode: '(not needed)', node: process.versions.node },
    remarks: [`groups found in 10,000 notes: ${found}`, ...scores.map(formatScore)],
  };
}

/** @param {{ name: string, precision: number, recall: number, groups: number, notes: number, pairs: number }} score */
function formatScore({ name, precision, recall, groups, notes, pairs }) {
  const [p, r] = [precision, recall].map((value) => value.toFixed(2));
  return `groups by hand, ${name}: pair precision ${p}, recall ${r} (${notes} notes, ${pairs} pairs; ${groups} groups proposed)`;
}
