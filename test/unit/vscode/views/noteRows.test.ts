import assert from 'node:assert/strict';

import { notePathsOf, type NoteRow } from '../../../../src/vscode/views/noteRows.js';

function rowOf(path: string): NoteRow {
  return { type: 'note', file: { path, id: path, isPrivate: false, note: undefined } };
}

const group: NoteRow = { type: 'group', theme: 'compute', title: 'Compute', files: [] };
const more: NoteRow = { type: 'more', theme: 'compute', hiddenCount: 3 };

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
