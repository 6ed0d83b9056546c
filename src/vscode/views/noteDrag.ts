import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import type { NoteGrouping } from '../../core/notes/arrangeNotes.js';
import type { NoteChanges } from '../../core/notes/noteChanges.js';
import { changesByDrop, notePathsOf, type NoteRow } from './noteRows.js';

/** Of the Notes view, as VS Code names what is dragged from it. */
const mimeType = 'application/vnd.code.tree.sreonboarding.notes';

/** Gives notes what those of a group have in common. */
export type DropNotes = (paths: readonly FilePath[], changes: NoteChanges) => unknown;

/** Drags notes onto a theme, kind or step: its row, or that of a note that has it. */
export class NoteDrag implements vscode.TreeDragAndDropController<NoteRow> {
  readonly dragMimeTypes = [mimeType];
  readonly dropMimeTypes = [mimeType];
  readonly #grouping: () => NoteGrouping;
  readonly #drop: DropNotes;

  /** @param grouping what the view is grouped by at that moment. */
  constructor(grouping: () => NoteGrouping, drop: DropNotes) {
    this.#grouping = grouping;
    this.#drop = drop;
  }

  handleDrag(rows: readonly NoteRow[], transfer: vscode.DataTransfer): void {
    const paths = notePathsOf(undefined, rows);
    if (paths.length > 0) transfer.set(mimeType, new vscode.DataTransferItem(JSON.stringify(paths)));
  }

  async handleDrop(target: NoteRow | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const changes = changesByDrop(target, this.#grouping());
    const dragged: unknown = JSON.parse((await transfer.get(mimeType)?.asString()) ?? '[]');
    if (!changes || !Array.isArray(dragged)) return;
    const paths = dragged.filter((path): path is FilePath => typeof path === 'string');
    if (paths.length > 0) await this.#drop(paths, changes);
  }
}
