import assert from 'node:assert/strict';

import type { ReadableItem } from '../../../../src/app/roadmap/roadmapStore.js';
import { noEvidence } from '../../../../src/core/roadmap/evidenceStrength.js';
import { evidenceOf, itemPathsOf, type RoadmapRow } from '../../../../src/vscode/roadmap/roadmapRows.js';
import { itemWith } from '../../support/sampleItems.js';

const group = { kind: 'horizon', horizon: 'now', entries: [] } as const;

function fileOf(path: string): ReadableItem {
  return { path, id: path, item: itemWith() };
}

function rowOf(path: string): RoadmapRow {
  return { type: 'item', file: fileOf(path), group, strength: noEvidence, warnings: [] };
}

function evidenceRow(itemPath: string, id: string): RoadmapRow {
  return { type: 'evidence', item: fileOf(itemPath), id, note: undefined };
}

const groupRow: RoadmapRow = { type: 'itemGroup', group, title: 'Now', warnings: [], strengthOf: () => noEvidence };
const broken: RoadmapRow = { type: 'unreadableItem', file: { path: 'c.md', id: 'c', item: undefined } };

describe('itemPathsOf', () => {
  it('is the row that was clicked where nothing else is selected', () => {
    assert.deepEqual(itemPathsOf(rowOf('a.md'), undefined), ['a.md']);
    assert.deepEqual(itemPathsOf(rowOf('a.md'), []), ['a.md']);
  });

  it('is all that is selected, files that cannot be read among them', () => {
    assert.deepEqual(itemPathsOf(rowOf('a.md'), [rowOf('a.md'), rowOf('b.md'), broken]), ['a.md', 'b.md', 'c.md']);
  });

  it('leaves out groups and notes', () => {
    assert.deepEqual(itemPathsOf(groupRow, [groupRow, evidenceRow('a.md', 'x'), rowOf('b.md')]), ['b.md']);
    assert.deepEqual(itemPathsOf(groupRow, undefined), []);
  });

  it('takes nothing that comes from elsewhere', () => {
    for (const value of [undefined, null, 'a.md', 3, {}, { type: 'note' }, { type: 'step' }]) {
      assert.deepEqual(itemPathsOf(value, undefined), []);
      assert.deepEqual(itemPathsOf(value, [value]), []);
    }
  });
});

describe('evidenceOf', () => {
  it('names the item with each note that is selected', () => {
    const rows = [evidenceRow('a.md', 'x'), rowOf('a.md'), evidenceRow('b.md', 'y')];

    assert.deepEqual(evidenceOf(rows[0], rows), [
      { itemPath: 'a.md', noteId: 'x' },
      { itemPath: 'b.md', noteId: 'y' },
    ]);
    assert.deepEqual(evidenceOf(rows[0], undefined), [{ itemPath: 'a.md', noteId: 'x' }]);
    assert.deepEqual(evidenceOf(groupRow, undefined), []);
    assert.deepEqual(evidenceOf('x', undefined), []);
  });
});
