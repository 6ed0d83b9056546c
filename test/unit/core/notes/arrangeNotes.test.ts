import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import {
  arrangeByTheme,
  NoteArrangement,
  newestFirst,
  newestNotes,
  type NoteEntry,
  type NoteSectionKey,
} from '../../../../src/core/notes/arrangeNotes.js';
import { presentFields } from '../../../../src/core/text/presentFields.js';
import type { Note } from '../../../../src/core/notes/note.js';
import { seed } from '../../../support/reliability/rounds.js';

function entry(id: string, theme: string | undefined, created = '2026-11-25T14:00:00Z'): NoteEntry {
  return {
    id,
    note: presentFields<Note>({
      ...{ title: id, kind: 'risk', values: [], tags: [], body: '', created },
      ...{ theme, source: undefined, role: undefined, severity: undefined },
      ...{ step: undefined, session: undefined, author: undefined, code: undefined },
    }),
  };
}

/** The groups as `theme: ids`, to be read at a glance. */
function arranged(entries: readonly NoteEntry[], themes: readonly string[]): readonly string[] {
  return arrangeByTheme(entries, themes).map(
    (group) => `${group.theme}: ${group.entries.map(({ id }) => id).join(' ')}`,
  );
}

describe('arrangeByTheme', () => {
  it('puts unsorted notes first, then the themes of the checklist in its order, then others by name', () => {
    const entries = [
      entry('a', 'zoo'),
      entry('b', 'compute'),
      entry('c', 'apes'),
      entry('d', 'database'),
      entry('e', undefined),
    ];

    assert.deepEqual(arranged(entries, ['database', 'compute']), [
      'undefined: e',
      'database: d',
      'compute: b',
      'apes: c',
      'zoo: a',
    ]);
  });

  it('leaves out themes without notes', () => {
    assert.deepEqual(arranged([entry('a', 'compute')], ['database', 'compute']), ['compute: a']);
    assert.deepEqual(arranged([], ['database']), []);
  });

  it('is not confused by a theme named twice, nor by one named like a property of objects', () => {
    assert.deepEqual(arranged([entry('a', 'constructor'), entry('b', 'x')], ['x', 'x']), ['x: b', 'constructor: a']);
  });

  it('gives back the very entries, and leaves the list alone', () => {
    const entries = Object.freeze([
      { ...entry('a', 'x'), extra: 1 },
      { ...entry('b', 'x'), extra: 2 },
    ]);

    const [group] = arrangeByTheme(entries, []);

    assert.equal(group?.entries[1], entries[1]);
  });
});

describe('newestFirst', () => {
  it('puts the newest first, notes of the same second in the order of their ids, and undated ones last', () => {
    const entries = [
      entry('c', 'compute', '2026-11-25T14:00:00Z'),
      entry('a', 'compute', '2026-11-25T14:00:00Z'),
      entry('b', 'compute', '2026-11-26T09:00:00Z'),
      entry('d', 'compute', ''),
    ];

    const sorted = newestFirst(entries);

    assert.deepEqual(
      sorted.map(({ id }) => id),
      ['b', 'a', 'c', 'd'],
    );
  });
});

/** The groups as `key: ids`, to be read at a glance. */
function groupedBy(
  grouping: NoteSectionKey,
  notes: Readonly<Record<string, Partial<Note>>>,
  known: readonly string[] = [],
): readonly string[] {
  const arrangement = new NoteArrangement<NoteEntry>(grouping);
  for (const [id, fields] of Object.entries(notes)) {
    arrangement.add({ id, note: { ...entry(id, undefined).note, ...fields } });
  }
  return arrangement.groups(known).map(({ key, entries }) => `${key}: ${entries.map(({ id }) => id).join(' ')}`);
}

describe('NoteArrangement', () => {
  it('groups by kind in the order in which kinds are offered', () => {
    const notes = { a: { kind: 'decision' }, b: { kind: 'pain-point' }, c: { kind: 'decision' } } as const;

    assert.deepEqual(groupedBy('kind', notes), ['pain-point: b', 'decision: a c']);
  });

  it('groups by step in the order of the checklist, then steps that it lacks, notes of none last', () => {
    const notes = { a: {}, b: { step: 'gone' }, c: { step: 'ship' }, d: { step: 'arrive' } };

    assert.deepEqual(groupedBy('step', notes, ['arrive', 'ship', 'talk']), [
      'arrive: d',
      'ship: c',
      'gone: b',
      'undefined: a',
    ]);
  });

  it('groups by who said it, by name whatever the case, what the author saw last', () => {
    const notes = { a: {}, b: { source: 'priya' }, c: { source: 'Mei' }, d: { source: 'Tomás' }, e: { source: 'Mei' } };

    assert.deepEqual(groupedBy('source', notes), ['Mei: c e', 'priya: b', 'Tomás: d', 'undefined: a']);
  });

  it('takes an address in any case for the same author', () => {
    const notes = { a: { author: 'Sam@Example.com' }, b: { author: 'sam@example.com' }, c: {} };

    assert.deepEqual(groupedBy('author', notes), ['sam@example.com: a b', 'undefined: c']);
  });

  it('groups by the file of the code', () => {
    const at = (file: string): Partial<Note> => ({ code: { file, line: 1, quote: 'x' } });

    assert.deepEqual(groupedBy('file', { a: at('b.ts'), b: {}, c: at('a.ts') }), [
      'a.ts: c',
      'b.ts: a',
      'undefined: b',
    ]);
  });

  it('is not confused by keys named like properties of objects', () => {
    assert.deepEqual(groupedBy('source', { a: { source: '__proto__' }, b: { source: 'constructor' } }), [
      '__proto__: a',
      'constructor: b',
    ]);
  });
});

describe('newestNotes', () => {
  /** So many notes, in an order of their own. */
  function entriesOf(count: number): readonly NoteEntry[] {
    return Array.from({ length: count }, (_, index) =>
      entry(`n${index}`, undefined, new Date(Date.UTC(2026, 0, 1 + (index % 97), index % 24)).toISOString()),
    );
  }

  const idsOf = (entries: readonly NoteEntry[]): string => entries.map(({ id }) => id).join(' ');

  for (const length of [0, 1, 999, 1000, 1001, 3500]) {
    it(`is the beginning of all notes sorted, in whatever order ${length} of them come`, () => {
      const all = entriesOf(length);
      // Not a property: as many as are read at once must be left, so that none of them is made any smaller.
      for (const entries of fc.sample(fc.shuffledSubarray([...all], { minLength: length }), { numRuns: 6, seed })) {
        for (const count of [0, 1, 200, 1200, 5000]) {
          // As texts: lists of thousands of notes that differ are compared for minutes.
          assert.equal(idsOf(newestNotes(entries, count)), idsOf(newestFirst(entries).slice(0, count)));
        }
      }
    });
  }

  it('finds them in notes that come by age, too', () => {
    const entries = newestFirst(entriesOf(2500));

    assert.deepEqual(newestNotes(entries, 200), entries.slice(0, 200));
    assert.deepEqual(newestNotes(entries.toReversed(), 200), entries.slice(0, 200));
  });
});
