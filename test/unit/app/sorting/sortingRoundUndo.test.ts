import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { beginSorting, type SortingRound } from '../../../../src/app/sorting/sortingRound.js';
import { undoChange } from '../../../../src/app/changes/undoChange.js';
import type { Note } from '../../../../src/core/notes/note.js';
import type { Severity } from '../../../../src/core/notes/vocabulary.js';
import { formatNote } from '../../../../src/core/notes/formatNote.js';
import { parseNote } from '../../../../src/core/notes/parseNote.js';
import { neverAsked } from '../../../support/changes.js';
import { type TestFolder, testFolder } from '../../support/testFolder.js';
import { forAnyAsync } from '../../../support/forAny.js';
import { notes } from '../../../support/reliability/fuzz/values.js';

const themes = ['compute', 'database', 'observability'] as const;

/** What a person can do at some point: which of these it is, is decided by where the round is. */
interface Key {
  readonly does: 'undo' | 'skip' | 'choose';
  readonly theme: (typeof themes)[number];
  readonly severity: Severity | undefined;
}

const keys: fc.Arbitrary<readonly Key[]> = fc.array(
  fc.record({
    does: fc.constantFrom('choose', 'choose', 'choose', 'undo', 'skip'),
    theme: fc.constantFrom(...themes),
    severity: fc.constantFrom(1, 2, 3, undefined),
  }),
  { minLength: 1, maxLength: 25 },
);

/** Notes of every kind, some of them without a theme, and what is pressed while they are sorted. */
const rounds = fc.tuple(fc.array(notes, { minLength: 1, maxLength: 12 }), keys);

function folderOf(all: readonly Note[]): TestFolder & { readonly texts: Readonly<Record<string, string>> } {
  const texts = Object.fromEntries(all.map((note, at) => [`.sre-onboarding/notes/n${at}.md`, formatNote(note)]));
  const checklist =
    'title: Ours\nthemes: [compute, database]\nphases: [{ id: a, title: A, steps: [{ id: b, title: B }] }]\n';
  return { ...testFolder({ ...texts, '.sre-onboarding/checklist.yaml': checklist }), texts };
}

async function press(round: SortingRound, { does, theme, severity }: Key): Promise<void> {
  if (!round.state) return;
  if (does === 'undo') await round.undo(neverAsked);
  else if (does === 'skip') await round.skip();
  else if (round.state.stage === 'theme') await round.chooseTheme(theme);
  else await round.chooseSeverity(severity);
}

describe('SortingRound, with any keys', () => {
  it('gives every file back to the letter when all choices are taken back', () =>
    forAnyAsync(rounds, 30, async ([all, pressed]) => {
      const { folder, files, texts } = folderOf(all);
      const round = await beginSorting(folder);
      const start = round.state;
      for (const key of pressed) await press(round, key);

      while (round.canUndo) assert.equal(await round.undo(neverAsked), 'undone');

      for (const [path, text] of Object.entries(texts)) assert.equal(files.text(path), text, path);
      assert.deepEqual(round.state?.file, start?.file);
    }));

  it('takes a whole round back at once', () =>
    forAnyAsync(rounds, 30, async ([all, pressed]) => {
      const { folder, files, texts } = folderOf(all);
      const round = await beginSorting(folder);
      for (const key of pressed) await press(round, key);

      assert.equal(await undoChange(folder, round.change, neverAsked), 'undone');

      for (const [path, text] of Object.entries(texts)) assert.equal(files.text(path), text, path);
    }));

  it('changes theme and severity alone, and only of notes that had no theme', () =>
    forAnyAsync(rounds, 30, async ([all, pressed]) => {
      const { folder, files, texts } = folderOf(all);
      const round = await beginSorting(folder);
      for (const key of pressed) await press(round, key);

      for (const [path, text] of Object.entries(texts)) {
        const [before, after] = [parseNote(text).note, parseNote(files.text(path)).note];
        if (before?.theme !== undefined) assert.equal(files.text(path), text);
        assert.deepEqual({ ...after, theme: '', severity: 1 }, { ...before, theme: '', severity: 1 });
      }
    }));
});
