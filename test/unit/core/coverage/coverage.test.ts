import assert from 'node:assert/strict';

import { coverageOf, type CoverageRow } from '../../../../src/core/coverage/coverage.js';
import { speakerOf, voices } from '../../../../src/core/coverage/voice.js';
import type { Note } from '../../../../src/core/notes/note.js';
import { builtInRoles } from '../../../../src/core/notes/vocabulary.js';
import { sampleEntries } from '../../support/sampleNotes.js';

const themes = [
  { id: 'compute', title: 'Compute', words: [] },
  { id: 'database', title: 'Database', words: [] },
];

/** A row's cells that have notes, as `voice: notes of people`. */
function filled({ cells }: CoverageRow): readonly string[] {
  return cells
    .filter(({ notes }) => notes > 0)
    .map(({ speaker, notes, people }) => `${speaker}: ${notes} of ${people}`);
}

describe('coverageOf', () => {
  it('counts notes and people for each theme and voice', () => {
    const entries = sampleEntries(
      { theme: 'compute', source: 'Priya', role: 'veteran' },
      { theme: 'compute', source: 'Priya', role: 'veteran' },
      { theme: 'compute', source: 'Mei', role: 'tech-lead' },
      { theme: 'database', source: 'Kestrel', role: 'customer' },
      { theme: 'database' },
    );

    const { rows } = coverageOf(entries, themes);

    assert.deepEqual(
      rows.map((row) => [row.title, row.notes, filled(row)]),
      [
        ['Compute', 3, ['veteran: 3 of 2']],
        ['Database', 2, ['customer: 1 of 1', 'author: 1 of 1']],
      ],
    );
  });

  it('marks as blind what no voice has said of a theme of the checklist', () => {
    const entries = sampleEntries({ theme: 'compute', source: 'Priya', role: 'veteran' }, { theme: 'database' });

    const [compute, database] = coverageOf(entries, themes).rows;

    const blind = (row: CoverageRow | undefined): unknown =>
      row?.cells.filter(({ isBlind }) => isBlind).map(({ speaker }) => speaker);
    assert.deepEqual(blind(compute), voices.slice(1));
    assert.deepEqual(blind(database), voices);
  });

  it('has a row for a theme without notes, for themes that the checklist does not know, and last for the unsorted', () => {
    const entries = sampleEntries({ theme: 'cost' }, {});

    const { rows } = coverageOf(entries, themes);

    assert.deepEqual(
      rows.map(({ theme, notes, cells }) => [theme, notes, cells.some(({ isBlind }) => isBlind)]),
      [
        ['compute', 0, true],
        ['database', 0, true],
        ['cost', 1, false],
        [undefined, 1, false],
      ],
    );
  });

  it('names the voices that were heard on nothing', () => {
    const entries = sampleEntries(...builtInRoles.filter((role) => role !== 'leadership').map((role) => ({ role })));

    assert.deepEqual(coverageOf(entries, themes).silent, ['leadership']);
  });

  it('has columns for the author and for people of unknown role only where they have notes', () => {
    const speakersOf = (...notes: readonly Partial<Note>[]): readonly string[] =>
      coverageOf(sampleEntries(...notes), themes).speakers.slice(voices.length);

    assert.deepEqual(speakersOf({ role: 'veteran' }), []);
    assert.deepEqual(speakersOf({ source: 'Somebody' }), ['unknown']);
    assert.deepEqual(speakersOf({ source: 'Somebody' }, {}), ['author', 'unknown']);
  });
});

describe('speakerOf', () => {
  it('hears a voice in every role that there is, and each voice in some', () => {
    const heard = builtInRoles.map((role) => speakerOf({ role }));

    assert.deepEqual(new Set(heard), new Set(voices));
  });

  it("takes a team's own role for its engineers'", () => {
    assert.equal(speakerOf({ role: 'responder' }), 'engineer');
  });
});
