// @ts-check
import { temporaryFolder } from '../vscode/temporaryFolder.mjs';
import { bundleBench, fillWorkspace, runBench } from './benchRun.mjs';
import { aimedBlockMs } from './figures.mjs';
import { makeOwnExtension } from './measuredExtension.mjs';

const noteCount = 10_000;

/** The most times plain Node that the view should take. */
const aimedRatio = 2.5;

/**
 * @typedef {Record<'plain' | 'plainCpu' | 'view' | 'viewCpu' | 'viewBlock' | 'idleBlock' | 'firstPlain' | 'firstView' | 'firstViewBlock' | 'captureEmpty'
 *   | 'captureFull' | 'plainWrite' | 'words' | 'wordsBlock', readonly number[]>} NoteSamples
 */

/**
 * Measures with ten thousand notes, in one host.
 *
 * @param {{ runs: number }} options
 * @returns {Promise<import('./benchRun.mjs').Measured>}
 */
export async function measureNotes({ runs }) {
  const extensionPath = temporaryFolder('measured');
  await makeOwnExtension(extensionPath);
  const workspace = temporaryFolder('workspace');
  await fillWorkspace(workspace, noteCount);
  const testsPath = await bundleBench('measureNotes', { rounds: runs });
  const { host, samples } = await runBench({ testsPath, workspace, extensionPath });
  return { figures: figuresOf(/** @type {NoteSamples} */ (samples)), versions: host };
}

/**
 * @param {NoteSamples} samples
 * @returns {readonly import('./figures.mjs').Figure[]}
 */
function figuresOf(samples) {
  const plainReading = 'Node reads the files';
  /** @type {(name: string, samplesMs: readonly number[]) => import('./figures.mjs').Figure} */
  const capture = (name, samplesMs) => ({
    name,
    samplesMs,
    against: { name: 'Node writes one file, flushed', samplesMs: samples.plainWrite },
  });
  return [
    {
      name: '10,000 notes: until the view is complete',
      samplesMs: samples.view,
      against: { name: plainReading, samplesMs: samples.plain },
      aim: { ratio: aimedRatio },
    },
    {
      name: '  the same in CPU time',
      samplesMs: samples.viewCpu,
      against: { name: plainReading, samplesMs: samples.plainCpu },
    },
    {
      name: '  longest block meanwhile',
      samplesMs: samples.viewBlock,
      against: { name: 'the same host, idle', samplesMs: samples.idleBlock },
      aim: { ms: aimedBlockMs },
    },
    {
      name: '  the first time in a host',
      samplesMs: samples.firstView,
      against: { name: `${plainReading}, first time`, samplesMs: samples.firstPlain },
    },
    { name: '  longest block, the first time', samplesMs: samples.firstViewBlock },
    capture('capture until on disk, no notes', samples.captureEmpty),
    capture('capture until on disk, 10,000 notes', samples.captureFull),
    { name: "the capture box's words, 10,000 notes", samplesMs: samples.words },
    { name: '  longest block meanwhile', samplesMs: samples.wordsBlock, aim: { ms: aimedBlockMs } },
  ];
}
