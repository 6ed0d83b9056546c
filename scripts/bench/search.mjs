// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { importSource } from '../building/importSource.mjs';
import { makeExampleRepository } from '../example/repository.mjs';
import { writeWeeks } from '../example/weeks/writeWeeks.mjs';
import { repositoryRoot } from '../vscode/pins.mjs';
import { temporaryFolder } from '../vscode/temporaryFolder.mjs';
import { bundleBench, runBench } from './benchRun.mjs';
import { timedFigures } from './figures.mjs';
import { makeOwnExtension } from './measuredExtension.mjs';
import { formatQuality } from './report.mjs';

const noteCount = 10_000;

/** @typedef {import('./figures.mjs').Timed} Timed */
/** @typedef {{ set: 'any' | 'example', recollection: string, searchCount: number, found: readonly number[], atBest: readonly number[] }} Quality */
/** @typedef {{ count: number, idle: readonly Timed[], first: readonly Timed[], typing: readonly Timed[], grouping: readonly Timed[], quality: readonly Quality[] }} SearchSamples */

/**
 * Measures how well and how fast notes are found among ten thousand: those of the example's first eight weeks, and others made of
 * the sentences in the Markdown files of the installed packages.
 *
 * @param {{ runs: number }} options
 * @returns {Promise<import('./benchRun.mjs').Measured>}
 */
export async function measureSearch({ runs }) {
  const extensionPath = temporaryFolder('measured');
  await makeOwnExtension(extensionPath);
  const workspace = await makeExampleRepository(temporaryFolder('workspace'));
  await writeWeeks(workspace, 8);
  await fillWithProse(workspace);
  const testsPath = await bundleBench('measureSearch', { rounds: runs });
  const { host, samples } = await runBench({ testsPath, workspace, extensionPath });
  const typed = /** @type {SearchSamples} */ (samples);
  return { figures: figuresOf(typed), remarks: [formatQuality(tableOf(typed))], versions: host };
}

/** @param {string} workspace */
async function fillWithProse(workspace) {
  const folders = ['notes', 'private/notes'].map((folder) => path.join(workspace, '.sre-onboarding', folder));
  const notes = (await Promise.all(folders.map((folder) => readdir(folder)))).flat();
  const { writeProse } = /** @type {typeof import('../../test/bench/writeSearch.js')} */ (
    await importSource('test/bench/writeSearch.ts')
  );
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
    ...timedFigures(`Find Note, ${shown} notes: until it first finds`, first, idle),
    ...timedFigures(`Find Note, ${shown} notes: one letter more`, typing, idle),
    ...timedFigures(`grouping and filtering ${shown} notes`, grouping, idle),
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
