// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { makeExampleRepository } from '../example/repository.mjs';
import { writeWeeks } from '../example/weeks/writeWeeks.mjs';
import { bundleForNode } from '../testing/bundleTests.mjs';
import { repositoryRoot } from '../vscode/pins.mjs';
import { temporaryFolder } from '../vscode/temporaryFolder.mjs';
import { bundleBench, runBench } from './benchRun.mjs';
import { makeOwnExtension } from './measuredExtension.mjs';
import { formatQuality } from './report.mjs';

const noteCount = 10_000;

/** The longest that the host should be kept from others. */
const aimedBlockMs = 25;

/** @typedef {{ durationMs: number, cpuMs: number, longestBlockMs: number }} Timed */
/** @typedef {{ set: 'any' | 'example', recollection: string, searchCount: number, found: readonly number[], atBest: readonly number[] }} Quality */
/** @typedef {{ count: number, idle: readonly Timed[], first: readonly Timed[], typing: readonly Timed[], grouping: readonly Timed[], quality: readonly Quality[] }} SearchSamples */

/**
 * Measures how well and how fast notes are found among ten thousand: those of the example's first eight weeks, and others made of
 * the sentences in the Markdown files of the installed packages.
 *
 * @param {{ runs: number, compiled: string }} options
 * @returns {Promise<import('./benchRun.mjs').Measured>}
 */
export async function measureSearch({ runs, compiled }) {
  const extensionPath = temporaryFolder('measured');
  await makeOwnExtension(extensionPath);
  const workspace = await makeExampleRepository(temporaryFolder('workspace'));
  await writeWeeks(workspace, 8);
  await fillWithProse(workspace, compiled);
  const testsPath = await bundleBench('measureSearch', compiled, { rounds: runs });
  const { host, samples } = await runBench({ testsPath, workspace, extensionPath });
  const typed = /** @type {SearchSamples} */ (samples);
  return { figures: figuresOf(typed), remarks: [formatQuality(tableOf(typed))], versions: host };
}

/**
 * @param {string} workspace
 * @param {string} compiled
 */
async function fillWithProse(workspace, compiled) {
  const folders = ['notes', 'private/notes'].map((folder) => path.join(workspace, '.sre-onboarding', folder));
  const notes = (await Promise.all(folders.map((folder) => readdir(folder)))).flat();
  const [module = ''] = await bundleForNode([path.join(repositoryRoot, 'test/bench/writeSearch.ts')], compiled);
  const { writeProse } = await import(pathToFileURL(module).href);
  writeProse(workspace, await readProse(), noteCount - notes.length);
}

/** The Markdown files of the installed packages: prose by hundreds of authors, the same for everyone by package-lock.json. */
async function readProse() {
  const folder = path.join(repositoryRoot, 'node_modules');
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:md|markdown)$/i.test(name));
  return Promise.all(names.toSorted().map((name) => readFile(path.join(folder, name), 'utf8')));
}

/**
 * @param {SearchSamples} samples
 * @returns {readonly import('./figures.mjs').Figure[]}
 */
function figuresOf({ count, idle, first, typing, grouping }) {
  const shown = count.toLocaleString('en');
  return [
    ...rowsOf(`Find Note, ${shown} notes: until it first finds`, first, idle),
    ...rowsOf(`Find Note, ${shown} notes: one letter more`, typing, idle),
    ...rowsOf(`grouping and filtering ${shown} notes`, grouping, idle),
  ];
}

/**
 * @param {string} name
 * @param {readonly Timed[]} timed
 * @param {readonly Timed[]} idle
 * @returns {readonly import('./figures.mjs').Figure[]}
 */
function rowsOf(name, timed, idle) {
  return [
    { name, samplesMs: timed.map(({ durationMs }) => durationMs) },
    { name: '  the same in CPU time', samplesMs: timed.map(({ cpuMs }) => cpuMs) },
    {
      name: '  longest block meanwhile',
      samplesMs: timed.map(({ longestBlockMs }) => longestBlockMs),
      against: { name: 'the same host, idle', samplesMs: idle.map(({ longestBlockMs }) => longestBlockMs) },
      aim: { ms: aimedBlockMs },
    },
  ];
}

/**
 * @param {SearchSamples} samples
 * @returns {import('./report.mjs').QualityTable}
 */
function tableOf({ count, quality }) {
  return {
    title: `Finding a note that is known to be among ${count.toLocaleString('en')}`,
    heading: [
      'what is typed',
      'of',
      'searches',
      'first',
      'of the first 5',
      'of the first 100',
      'first, at best',
      'first 5, at best',
    ],
    rows: quality.map(({ set, recollection, searchCount, found, atBest }) => [
      recollection,
      set === 'any' ? 'any note' : 'the example’s',
      String(searchCount),
      ...[...found, ...atBest].map((share) => `${(100 * share).toFixed(1)} %`),
    ]),
  };
}
