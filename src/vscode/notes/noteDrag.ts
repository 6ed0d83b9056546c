import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import type { NoteSectionKey } from '../../core/notes/arrangeNotes.js';
import type { NoteChanges } from '../../core/notes/noteChanges.js';
import { changesByDrop, notePathsOf, type NoteRow } from './noteRows.js';

/** Not VS Code's own type for the view, in which it passes other data to other views. */
export const noteMimeType = 'application/vnd.sre-onboarding.notes';

/** Gives notes the value that a section's notes have in common. */
export type DropNotes = (paths: readonly FilePath[], changes: NoteChanges) => unknown;

/** Drags notes onto a theme, kind or step: its row, or that of a note in it. */
export class NoteDrag implements vscode.TreeDragAndDropController<NoteRow> {
  readonly dragMimeTypes = [noteMimeType];
  readonly dropMimeTypes = [noteMimeType];
  readonly #grouping: () => NoteSectionKey;
  readonly #drop: DropNotes;

  /** @param grouping the view's present grouping. */
  constructor(grouping: () => NoteSectionKey, drop: DropNotes) {
    this.#grouping = grouping;
    this.#drop = drop;
  }

  handleDrag(rows: readonly NoteRow[], transfer: vscode.DataTransfer): void {
    const paths = notePathsOf(undefined, rows);
    if (paths.length > 0) transfer.set(noteMimeType, new vscode.DataTransferItem(JSON.stringify(paths)));
  }

  async handleDrop(target: NoteRow | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const changes = changesByDrop(target, this.#grouping());
    const paths = await readDragged(transfer, noteMimeType);
    if (changes && paths.length > 0) await this.#drop(paths, changes);
  }
}

/**
 * The dragged files, as written by one of our views; empty for anything else. Data from another view arrives twice, first as an
 * empty text that announced the type while dragging.
 */
export async function readDragged(transfer: vscode.DataTransfer, mimeType: string): Promise<readonly FilePath[]> {
  const items = [...transfer].filter(([type]) => type === mimeType);
  const texts = await Promise.all(items.map(([, item]) => item.asString()));
  const dragged: unknown = JSON.parse(texts.find((text) => text !== '') ?? '[]');
  return Array.isArray(dragged) ? dragged.filter((path): path is FilePath => typeof path === 'string') : [];
}
