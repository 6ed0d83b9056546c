import { assert } from 'chai';
import * as vscode from 'vscode';

import type { NoteFile } from '../../src/app/notes/noteStore';
import type { ReadableItem } from '../../src/app/roadmap/roadmapStore';
import type { RoadmapSection } from '../../src/core/roadmap/arrangeItems';
import { NoteDrag } from '../../src/vscode/notes/noteDrag';
import type { NoteRow } from '../../src/vscode/notes/noteRows';
import { RoadmapDrag } from '../../src/vscode/roadmap/roadmapDrag';
import type { RoadmapRow } from '../../src/vscode/roadmap/roadmapRows';

const file: ReadableItem = {
  path: 'roadmap/x.md',
  id: 'x',
  item: { title: 'X', status: 'proposed', evidence: [], validation: [], buyIn: [], reviews: [], body: '' },
};
const strength = { notes: 0, people: 0, roles: 0, customers: 0 };

function groupRow(group: RoadmapSection<ReadableItem>): RoadmapRow {
  return { type: 'itemGroup', group, title: 'T', warnings: [], strengthOf: () => strength };
}

function itemRow(group: RoadmapSection<ReadableItem>): RoadmapRow {
  return { type: 'item', file, group, strength, warnings: [] };
}

const now: RoadmapSection<ReadableItem> = { kind: 'horizon', horizon: 'now', entries: [] };
const compute: RoadmapSection<ReadableItem> = { kind: 'theme', theme: 'compute', entries: [] };
const closed: RoadmapSection<ReadableItem> = { kind: 'closed', entries: [] };

/** A drag of ours that ends on a row: what the view is told to do. */
async function dropOn(target: RoadmapRow | undefined, drag: (transfer: vscode.DataTransfer) => void): Promise<unknown> {
  const told: unknown[] = [];
  const roadmap = new RoadmapDrag({
    addEvidence: (itemPath, notePaths) => told.push(['evidence', itemPath, notePaths]),
    moveItems: (paths, changes) => told.push(['move', paths, changes]),
  });
  const transfer = new vscode.DataTransfer();
  drag(transfer);
  await roadmap.handleDrop(target, transfer);
  return told;
}

function dragItem(transfer: vscode.DataTransfer): void {
  const roadmap = new RoadmapDrag({ addEvidence: () => undefined, moveItems: () => undefined });
  roadmap.handleDrag([itemRow(now), groupRow(now)], transfer);
}

function dragNote(transfer: vscode.DataTransfer): void {
  const note: NoteFile = { path: 'notes/a.md', id: 'a', isPrivate: false, note: undefined };
  const rows: readonly NoteRow[] = [
    { type: 'note', file: note },
    { type: 'more', group: { grouping: 'theme', key: undefined }, hiddenCount: 3 },
  ];
  new NoteDrag(
    () => 'theme',
    () => undefined,
  ).handleDrag(rows, transfer);
}

describe('dragging in the Roadmap view', () => {
  it('adds notes to the item that they are dropped on, or below which they are dropped', async () => {
    const evidence: RoadmapRow = { type: 'evidence', item: file, id: 'b', note: undefined };
    const added = [['evidence', 'roadmap/x.md', ['notes/a.md']]];

    assert.deepEqual(await dropOn(itemRow(now), dragNote), added);
    assert.deepEqual(await dropOn(evidence, dragNote), added);
  });

  it('moves items to the horizon or theme that they are dropped on', async () => {
    const paths = ['roadmap/x.md'];

    assert.deepEqual(await dropOn(groupRow(now), dragItem), [['move', paths, { horizon: 'now' }]]);
    assert.deepEqual(await dropOn(itemRow(compute), dragItem), [['move', paths, { theme: 'compute' }]]);
    assert.deepEqual(await dropOn(groupRow({ ...compute, theme: undefined }), dragItem), [
      ['move', paths, { theme: undefined }],
    ]);
  });

  it('does nothing where nothing can be meant', async () => {
    assert.deepEqual(await dropOn(groupRow(closed), dragItem), []);
    assert.deepEqual(await dropOn(itemRow(closed), dragItem), []);
    assert.deepEqual(await dropOn(undefined, dragItem), []);
    assert.deepEqual(await dropOn(undefined, dragNote), []);
    assert.deepEqual(await dropOn(groupRow(now), dragNote), []);
    assert.deepEqual(await dropOn(groupRow(now), () => undefined), []);
  });

  it('takes nothing that others dragged under our types', async () => {
    const foreign = (text: string) => (transfer: vscode.DataTransfer) => {
      for (const type of ['application/vnd.sre-onboarding.notes', 'application/vnd.sre-onboarding.roadmap'])
        transfer.set(type, new vscode.DataTransferItem(text));
    };

    assert.deepEqual(await dropOn(itemRow(now), foreign('')), []);
    assert.deepEqual(await dropOn(itemRow(now), foreign('{"id":"x"}')), []);
    assert.deepEqual(await dropOn(itemRow(now), foreign('[1,null,{}]')), []);
  });
});
