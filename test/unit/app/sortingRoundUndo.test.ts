import assert from 'node:assert/strict';

import { beginSorting, type SortingRound } from '../../../src/app/sortingRound.js';
import { undoChange } from '../../../src/app/changes/undoChange.js';
import { formatNote } from '../../../src/core/notes/formatNote.js';
import { parseNote } from '../../../src/core/notes/parseNote.js';
import { neverAsked } from '../../support/changes.js';
import { nastyNotes } from '../support/nastyNotes.js';
import { seeded } from '../support/nastyText.js';
import { type TestFolder, testFolder } from '../support/testFolder.js';

const themes = ['compute', 'database', 'observability'] as const;

/** Twenty notes of every kind, about half of them without a theme. */
function folderOf(seed: number): TestFolder & { readonly texts: Readonly<Record<string, string>> } {
  const notes = nastyNotes(20 * seed).slice(-20);
  const texts = Object.fromEntries(notes.map((note, at) => [`.sre-onboarding/notes/n${at}.md`, formatNote(note)]));
  const checklist =
    'title: Ours\nthemes: [compute, database]\nphases: [{ id: a, title: A, steps: [{ id: b, title: B }] }]\n';
  return { ...testFolder({ ...texts, '.sre-onboarding/checklist.yaml': checklist }), texts };
}

/** Does at random what a person can do at this point. */
async function press(round: SortingRound, random: (limit: number) => number): Promise<void> {
  const { state } = round;
  if (random(5) === 0) await round.undo(neverAsked);
  else if (random(6) === 0) await round.skip();
  else if (state?.stage === 'theme') await round.chooseTheme(themes[random(3)] ?? 'compute');
  else await round.chooseSeverity(([1, 2, 3, undefined] as const)[random(4)]);
}

describe('SortingRound, with any keys', () => {
  for (const seed of [1, 2, 3, 4]) {
    it(`gives every file back to the letter when all choices are taken back (${seed})`, async () => {
      const { folder, files, texts } = folderOf(seed);
      const random = seeded(seed);
      const round = await beginSorting(folder);
      const start = round.state;
      for (let key = 0; key < 25 && round.state; key++) await press(round, random);

      while (round.canUndo) assert.equal(await round.undo(neverAsked), 'undone');

      for (const [path, text] of Object.entries(texts)) assert.equal(files.text(path), text, path);
      assert.deepEqual(round.state?.file, start?.file);
    });

    it(`takes a whole round back at once (${seed})`, async () => {
      const { folder, files, texts } = folderOf(seed);
      const random = seeded(seed + 10);
      const round = await beginSorting(folder);
      for (let key = 0; key < 25 && round.state; key++) await press(round, random);

      assert.equal(await undoChange(folder, round.change, neverAsked), 'undone');

      for (const [path, text] of Object.entries(texts)) assert.equal(files.text(path), text, path);
    });

    it(`changes theme and severity alone, and only of notes that had no theme (${seed})`, async () => {
      const { folder, files, texts } = folderOf(seed);
      const random = seeded(seed + 20);
      const round = await beginSorting(folder);
      for (let key = 0; key < 25 && round.state; key++) await press(round, random);

      for (const [path, text] of Object.entries(texts)) {
        const [before, after] = [parseNote(text).note, parseNote(files.text(path)).note];
        if (before?.theme !== undefined) assert.equal(files.text(path), text);
        assert.deepEqual({ ...after, theme: '', severity: 1 }, { ...before, theme: '', severity: 1 });
      }
    });
  }
});
