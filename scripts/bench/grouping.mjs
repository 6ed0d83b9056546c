// @ts-check
import { importSource } from '../building/importSource.mjs';
import { timedFigures } from './figures.mjs';

/**
 * Measures grouping: how well the groups agree with those made by hand, and how long ten thousand notes take. It needs no host.
 *
 * @param {{ runs: number }} options
 * @returns {Promise<import('./benchRun.mjs').Measured>}
 */
export async function measureGrouping({ runs }) {
  const { scoreGroups, timeGrouping } = /** @type {typeof import('../../test/bench/measureGrouping.js')} */ (
    await importSource('test/bench/measureGrouping.ts')
  );
  const { timed, found } = await timeGrouping(runs);
  const scores = await scoreGroups();
  return {
    figures: timedFigures('10,000 notes grouped', timed),
    versions: { vscode: '(not needed)', node: process.versions.node },
    remarks: [`groups found in 10,000 notes: ${found}`, ...scores.map(formatScore)],
  };
}

/** @param {{ name: string, precision: number, recall: number, groups: number, notes: number, pairs: number }} score */
function formatScore({ name, precision, recall, groups, notes, pairs }) {
  const [p, r] = [precision, recall].map((value) => value.toFixed(2));
  return `groups by hand, ${name}: pair precision ${p}, recall ${r} (${notes} notes, ${pairs} pairs; ${groups} groups proposed)`;
}
