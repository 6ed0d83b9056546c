import assert from 'node:assert/strict';

import type { NoteSectionKey } from '../../../../src/core/notes/arrangeNotes.js';
import type { Note } from '../../../../src/core/notes/note.js';
import { changesByDrop, groupId, notePathsOf, type NoteRow } from '../../../../src/vscode/notes/noteRows.js';

function rowOf(path: string, note?: Note): NoteRow {
  return { type: 'note', file: { path, id: path, isPrivate: false, note } };
}

function groupOf(grouping: NoteSectionKey, key: string | undefined): NoteRow {
  return { type: 'group', group: { grouping, key }, title: key ?? 'none', files: [], isOpen: true };
}

const note: Note = {
  ...{ title: 'Slow', kind: 'risk', theme: 'compute', step: 'pair', source: 'Priya', author: 'sam@example.com' },
  ...{ code: { file: 'a.ts', line: 1, quote: 'x' }, created: '2026-11-25T14:00:00Z', values: [], tags: [], body: '' },
};

const group = groupOf('theme', 'compute');
const more: NoteRow = { type: 'more', group: { grouping: 'theme', key: 'compute' }, hiddenCount: 3 };

describe('notePathsOf', () => {
  it('is the row that was clicked where nothing else is selected', () => {
    assert.deepEqual(notePathsOf(rowOf('a.md'), undefined), ['a.md']);
    assert.deepEqual(notePathsOf(rowOf('a.md'), []), ['a.md']);
  });

  it('is all that is selected', () => {
    assert.deepEqual(notePathsOf(rowOf('a.md'), [rowOf('a.md'), rowOf('b.md')]), ['a.md', 'b.md']);
  });

  it('leaves out rows that are no notes', () => {
    assert.deepEqual(notePathsOf(group, [group, rowOf('b.md'), more]), ['b.md']);
    assert.deepEqual(notePathsOf(more, undefined), []);
  });

  it('takes nothing that comes from elsewhere', () => {
    for (const value of [undefined, null, 'a.md', 3, {}, { type: 'step' }]) {
      assert.deepEqual(notePathsOf(value, undefined), []);
      assert.deepEqual(notePathsOf(value, [value]), []);
    }
  });
});

describe('groupId', () => {
  it('tells groups apart, whatever their notes say', () => {
    const keys = [undefined, '', 'undefined', 'theme'];

    const ids = keys.flatMap((key) => [groupId({ grouping: 'theme', key }), groupId({ grouping: 'kind', key })]);

    assert.equal(new Set(ids).size, ids.length);
  });
});

describe('changesByDrop', () => {
  it('gives notes the theme, step or kind of the group', () => {
    assert.deepEqual(changesByDrop(group, 'theme'), { theme: 'compute' });
    assert.deepEqual(changesByDrop(more, 'theme'), { theme: 'compute' });
    assert.deepEqual(changesByDrop(groupOf('step', 'pair'), 'step'), { step: 'pair' });
    assert.deepEqual(changesByDrop(groupOf('kind', 'wish'), 'kind'), { kind: 'wish' });
  });

  it('takes theme and step away by the group that has none', () => {
    assert.deepEqual(changesByDrop(groupOf('theme', undefined), 'theme'), { theme: undefined });
    assert.deepEqual(changesByDrop(groupOf('step', undefined), 'step'), { step: undefined });
  });

  it('takes a note for the group that it is in', () => {
    assert.deepEqual(changesByDrop(rowOf('a.md', note), 'theme'), { theme: 'compute' });
    assert.deepEqual(changesByDrop(rowOf('a.md', note), 'kind'), { kind: 'risk' });
    assert.deepEqual(changesByDrop(rowOf('a.md', note), 'step'), { step: 'pair' });
  });

  it('does nothing where notes are grouped by who said or wrote them, or by their code', () => {
    for (const grouping of ['source', 'author', 'file'] as const) {
      assert.equal(changesByDrop(groupOf(grouping, 'x'), grouping), undefined);
      assert.equal(changesByDrop(rowOf('a.md', note), grouping), undefined);
    }
  });

  it('does nothing on what is no group: an empty place, a file that can’t be read, a kind that is none', () => {
    assert.equal(changesByDrop(undefined, 'theme'), undefined);
    assert.equal(changesByDrop(rowOf('a.md'), 'theme'), undefined);
    assert.equal(changesByDrop(groupOf('kind', 'nonsense'), 'kind'), undefined);
  });
});
