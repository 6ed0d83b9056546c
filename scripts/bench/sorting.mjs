// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { importSource } from '../building/importSource.mjs';
import { makeExampleRepository } from '../example/repository.mjs';
import { writeWeeks } from '../example/weeks/writeWeeks.mjs';
import { temporaryFolder } from '../vscode/temporaryFolder.mjs';
import { formatQuality } from './report.mjs';

/** @typedef {import('../../src/core/notes/note.js').Note} Note */
/** @typedef {import('../../src/core/checklist/checklist.js').Theme} Theme */

const core =
  /**
   * @type {typeof import('../../src/core/checklist/themes.js')
   *   & typeof import('../../src/core/notes/parseNote.js')
   *   & typeof import('../../src/core/sorting/suggestTheme.js')}
   */ (
    await importSource(
      'src/core/checklist/themes.ts',
      'src/core/notes/parseNote.ts',
      'src/core/sorting/suggestTheme.ts',
    )
  );

/**
 * What was suggested, for notes whose theme a person has chosen.
 *
 * @typedef {{ theme: string, suggested: string | undefined }} Verdict
 */

/**
 * Measures how often the theme that is suggested for a note of the example is the one that it was given by hand.
 *
 * @returns {Promise<import('./benchRun.mjs').Measured>}
 */
export async function measureSorting() {
  const notes = await readExampleNotes();
  const all = [...new Set(notes.map(({ theme }) => theme))].map((id) => core.themeOfId(id));
  const remarks = [core.defaultThemes, all].map((themes) => formatQuality(tableOf(notes, themes)));
  return { figures: [], remarks, versions: { vscode: '(not needed)', node: process.versions.node } };
}

/** The example's notes that have a theme, by age. */
async function readExampleNotes() {
  const workspace = await makeExampleRepository(temporaryFolder('workspace'));
  await writeWeeks(workspace, 8);
  const folder = path.join(workspace, '.sre-onboarding/notes');
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts
    .flatMap((text) => core.parseNote(text).note ?? [])
    .flatMap(({ theme, ...note }) => (theme === undefined ? [] : [{ ...note, theme }]))
    .toSorted((one, other) => (one.created < other.created ? -1 : 1));
}

/**
 * @param {readonly (Note & { readonly theme: string })[]} notes
 * @param {readonly Theme[]} themes the checklist's
 * @returns {import('./report.mjs').QualityTable}
 */
function tableOf(notes, themes) {
  const known = notes.filter(({ theme }) => themes.some(({ id }) => id === theme));
  const others = notes.filter((note) => !known.includes(note));
  const without = (/** @type {Note} */ note) => notes.filter((other) => other !== note);
  const before = (/** @type {Note} */ note) =>
    notes.slice(
      0,
      notes.findIndex((other) => other === note),
    );
  return {
    title: `Themes suggested for the example's notes, ${themes.length} themes to choose from`,
    heading: ['learnt from', 'for notes of', 'notes', 'suggested', 'right', 'precision', 'of all'],
    rows: [
      rowOf('all other notes', 'these themes', judge(known, themes, without)),
      rowOf('the notes before', 'these themes', judge(known, themes, before)),
      rowOf('the themes’ own words', 'these themes', judge(known, themes, nothing)),
      ...themes
        .filter(({ id }) => known.some(({ theme }) => theme === id))
        .map(({ id }) =>
          rowOf(
            'all other notes',
            id,
            judge(known, themes, without).filter(({ theme }) => theme === id),
          ),
        ),
      rowOf('the largest theme', 'these themes', guessLargest(known)),
      ...(others.length === 0 ? [] : [rowOf('all other notes', 'other themes', judge(others, themes, without))]),
    ],
  };
}

/** @returns {readonly Note[]} */
function nothing() {
  return [];
}

/**
 * @param {readonly (Note & { readonly theme: string })[]} notes
 * @param {readonly Theme[]} themes
 * @param {(note: Note) => readonly Note[]} learntFor what the suggester knows when it is asked about a note
 * @returns {readonly Verdict[]}
 */
function judge(notes, themes, learntFor) {
  return notes.map(({ theme, ...note }) => {
    const suggester = new core.ThemeSuggester(themes);
    const asked = notes.find(({ created, title }) => created === note.created && title === note.title);
    for (const other of asked ? learntFor(asked) : []) suggester.learn(other);
    return { theme, suggested: suggester.suggest(note)?.theme };
  });
}

/** @param {readonly (Note & { readonly theme: string })[]} notes */
function guessLargest(notes) {
  const sizeOf = (/** @type {string} */ id) => notes.filter(({ theme }) => theme === id).length;
  const largest = notes.map(({ theme }) => theme).toSorted((one, other) => sizeOf(other) - sizeOf(one))[0];
  return notes.map(({ theme }) => ({ theme, suggested: largest }));
}

/**
 * @param {string} learnt
 * @param {string} of
 * @param {readonly Verdict[]} verdicts
 */
function rowOf(learnt, of, verdicts) {
  const suggested = verdicts.filter((verdict) => verdict.suggested !== undefined).length;
  const right = verdicts.filter((verdict) => verdict.suggested === verdict.theme).length;
  return [
    learnt,
    of,
    ...[verdicts.length, suggested, right].map(String),
    share(right, suggested),
    share(right, verdicts.length),
  ];
}

/**
 * @param {number} part
 * @param {number} whole
 */
function share(part, whole) {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}
