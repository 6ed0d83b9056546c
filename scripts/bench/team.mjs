// @ts-check
import { temporaryFolder } from '../vscode/temporaryFolder.mjs';
import { bundleBench, fillTeamWorkspace, runBench } from './benchRun.mjs';
import { timedFigures } from './figures.mjs';
import { makeOwnExtension } from './measuredExtension.mjs';

/** The largest team that is reckoned with: 500 steps, 200 people. */
const largeTeam = { phases: 20, stepsPerPhase: 25, people: 200, notes: 1000, sessions: 200 };

/** As many steps as the built-in checklist has, and one person. */
const smallTeam = { phases: 4, stepsPerPhase: 12, people: 1, notes: 20, sessions: 4 };

/** @typedef {import('./figures.mjs').Timed} Timed */
/** @typedef {Record<string, readonly Timed[]>} TeamSamples by what was done */
/** @typedef {import('./figures.mjs').Figure} Figure */

/**
 * Measures views and changes with a large team, in one host.
 *
 * @param {{ runs: number }} options
 * @returns {Promise<import('./benchRun.mjs').Measured>}
 */
export async function measureTeam({ runs }) {
  const extensionPath = temporaryFolder('measured');
  await makeOwnExtension(extensionPath);
  const [workspace, small] = [temporaryFolder('workspace'), temporaryFolder('small-team')];
  await fillTeamWorkspace(workspace, largeTeam);
  await fillTeamWorkspace(small, smallTeam);
  const testsPath = await bundleBench('measureTeam', { rounds: runs, small });
  const { host, samples } = await runBench({ testsPath, workspace, extensionPath });
  return { figures: figuresOf(/** @type {TeamSamples} */ (samples)), versions: host };
}

/**
 * @param {TeamSamples} samples
 * @returns {readonly Figure[]}
 */
function figuresOf(samples) {
  const of = (/** @type {string} */ work) => samples[work] ?? [];
  /** @type {(name: string, work: string, other: { name: string, work: string }) => readonly Figure[]} */
  const compare = (name, work, other) =>
    timedFigures(name, of(work), of('idle'), { name: other.name, timed: of(other.work) });
  /** @type {(name: string, work: string, baseline: string) => readonly Figure[]} */
  const view = (name, work, baseline) => [
    ...compare(name, work, { name: 'the YAML library, same files', work: baseline }),
    {
      name: '  the first time in a host',
      samplesMs: of(`first${work[0]?.toUpperCase()}${work.slice(1)}`).map(({ durationMs }) => durationMs),
    },
  ];
  /** @type {(name: string, work: string, baseline: string) => readonly Figure[]} */
  const change = (name, work, baseline) =>
    compare(name, work, { name: 'the same, 48 steps, 1 person', work: baseline });
  return [
    ...view('500 steps: until the Checklist view is complete', 'checklist', 'yamlChecklist'),
    ...change('one tick until written and shown', 'tick', 'smallTick'),
    ...change('one note until its step is seen to be done', 'verification', 'smallVerification'),
    ...view('200 people: until the People view is complete', 'people', 'yamlPeople'),
    ...change("one person's change until written and shown", 'change', 'smallChange'),
  ];
}
