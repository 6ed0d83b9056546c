// @ts-check
import { temporaryFolder } from '../vscode/temporaryFolder.mjs';
import { bundleBench, fillTeamWorkspace, runBench } from './benchRun.mjs';
import { makeOwnExtension } from './measuredExtension.mjs';

/** The largest team that is reckoned with: 500 steps, 200 people. */
const largeTeam = { phases: 20, stepsPerPhase: 25, people: 200, notes: 1000, sessions: 200 };

/** As many steps as the built-in checklist has, and one person. */
const smallTeam = { phases: 4, stepsPerPhase: 12, people: 1, notes: 20, sessions: 4 };

/** The longest that the host should be kept from others. */
const aimedBlockMs = 25;

/** @typedef {{ durationMs: number, cpuMs: number, longestBlockMs: number }} Timed */
/** @typedef {Record<string, readonly Timed[]>} TeamSamples by what was done */
/** @typedef {import('./figures.mjs').Figure} Figure */

/**
 * What a figure is made of: its name, what was done, and what it's held against.
 *
 * @typedef {{ name: string, work: string, against: { name: string, work: string } }} Comparison
 */

/**
 * Measures views and changes with a large team, in one host.
 *
 * @param {{ runs: number, compiled: string }} options
 * @returns {Promise<import('./benchRun.mjs').Measured>}
 */
export async function measureTeam({ runs, compiled }) {
  const extensionPath = temporaryFolder('measured');
  await makeOwnExtension(extensionPath);
  const [workspace, small] = [temporaryFolder('workspace'), temporaryFolder('small-team')];
  await fillTeamWorkspace(workspace, largeTeam, compiled);
  await fillTeamWorkspace(small, smallTeam, compiled);
  const testsPath = await bundleBench('measureTeam', compiled, { rounds: runs, small });
  const { host, samples } = await runBench({ testsPath, workspace, extensionPath });
  return { figures: figuresOf(/** @type {TeamSamples} */ (samples)), versions: host };
}

/**
 * @param {TeamSamples} samples
 * @returns {readonly Figure[]}
 */
function figuresOf(samples) {
  /** @type {(name: string, work: string, baseline: string) => readonly Figure[]} */
  const view = (name, work, baseline) => [
    ...compare(samples, { name, work, against: { name: 'the YAML library, same files', work: baseline } }),
    {
      name: '  the first time in a host',
      samplesMs: durations(samples, `first${work[0]?.toUpperCase()}${work.slice(1)}`),
    },
  ];
  /** @type {(name: string, work: string, baseline: string) => readonly Figure[]} */
  const change = (name, work, baseline) =>
    compare(samples, { name, work, against: { name: 'the same, 48 steps, 1 person', work: baseline } });
  return [
    ...view('500 steps: until the Checklist view is complete', 'checklist', 'yamlChecklist'),
    ...change('one tick until written and shown', 'tick', 'smallTick'),
    ...change('one note until its step is seen to be done', 'verification', 'smallVerification'),
    ...view('200 people: until the People view is complete', 'people', 'yamlPeople'),
    ...change("one person's change until written and shown", 'change', 'smallChange'),
  ];
}

/**
 * @param {TeamSamples} samples
 * @param {Comparison} comparison
 * @returns {readonly Figure[]}
 */
function compare(samples, { name, work, against }) {
  const all = (/** @type {string} */ key, /** @type {keyof Timed} */ part) =>
    (samples[key] ?? []).map((sample) => sample[part]);
  return [
    { name, samplesMs: all(work, 'durationMs'), against: { ...against, samplesMs: all(against.work, 'durationMs') } },
    {
      name: '  the same in CPU time',
      samplesMs: all(work, 'cpuMs'),
      against: { ...against, samplesMs: all(against.work, 'cpuMs') },
    },
    {
      name: '  longest block meanwhile',
      samplesMs: all(work, 'longestBlockMs'),
      against: { name: 'the same host, idle', samplesMs: all('idle', 'longestBlockMs') },
      aim: { ms: aimedBlockMs },
    },
  ];
}

/**
 * @param {TeamSamples} samples
 * @param {string} work
 */
function durations(samples, work) {
  return (samples[work] ?? []).map(({ durationMs }) => durationMs);
}
