import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import type { RoadmapChanges } from '../../core/roadmap/roadmapChanges.js';
import { noteMimeType, readDragged } from '../notes/noteDrag.js';
import { itemPathsOf, type RoadmapRow } from './roadmapRows.js';

const mimeType = 'application/vnd.sre-onboarding.roadmap';

export interface RoadmapDrop {
  /** Notes were dropped on an item. */
  readonly addEvidence: (itemPath: FilePath, notePaths: readonly FilePath[]) => unknown;
  /** Items were dropped on a horizon or a theme. */
  readonly moveItems: (paths: readonly FilePath[], changes: RoadmapChanges) => unknown;
}

/** Drags notes onto items, as evidence, and items onto horizons and themes: their row, or that of an item in them. */
export class RoadmapDrag implements vscode.TreeDragAndDropController<RoadmapRow> {
  readonly dragMimeTypes = [mimeType];
  readonly dropMimeTypes = [mimeType, noteMimeType];
  readonly #drop: RoadmapDrop;

  constructor(drop: RoadmapDrop) {
    this.#drop = drop;
  }

  handleDrag(rows: readonly RoadmapRow[], transfer: vscode.DataTransfer): void {
    const paths = itemPathsOf(undefined, rows);
    if (paths.length > 0) transfer.set(mimeType, new vscode.DataTransferItem(JSON.stringify(paths)));
  }

  async handleDrop(target: RoadmapRow | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const [notes, items] = [await readDragged(transfer, noteMimeType), await readDragged(transfer, mimeType)];
    const itemPath = itemOf(target);
    if (notes.length > 0 && itemPath !== undefined) await this.#drop.addEvidence(itemPath, notes);
    const changes = changesOf(target);
    if (items.length > 0 && changes) await this.#drop.moveItems(items, changes);
  }
}

/** The item that notes are dropped on: its row, or that of a note below it. */
function itemOf(target: RoadmapRow | undefined): FilePath | undefined {
  if (target?.type === 'item') return target.file.path;
  return target?.type === 'evidence' ? target.item.path : undefined;
}

/** @returns `undefined` if nothing can be dropped: items can't be moved to Done and dropped. */
function changesOf(target: RoadmapRow | undefined): RoadmapChanges | undefined {
  if (target?.type !== 'itemGroup' && target?.type !== 'item') return undefined;
  const { group } = target;
  switch (group.kind) {
    case 'horizon':
      return { horizon: group.horizon };
    case 'theme':
      return { theme: group.theme };
    case 'closed':
      return undefined;
  }
}
