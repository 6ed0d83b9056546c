import assert from 'node:assert/strict';

import { arrangeByTheme, newestFirst, type NoteEntry } from '../../../../src/core/notes/arrangeNotes.js';
import { presentFields } from '../../../../src/core/text/presentFields.js';
import type { Note } from '../../../../src/core/notes/note.js';

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
