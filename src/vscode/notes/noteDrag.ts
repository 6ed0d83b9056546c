import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import type { NoteSectionKey } from '../../core/notes/arrangeNotes.js';
import type { NoteChanges } from '../../core/notes/noteChanges.js';
import { changesByDrop, notePathsOf, type NoteRow } from './noteRows.js';

/** What notes are dragged as. Not the type that VS Code has for the view: to other views it hands over its own data of that. */
export const noteMimeType = 'application/vnd.sre-onboarding.notes';

/** Gives notes what those of a group have in common. */
export type DropNotes = (paths: readonly FilePath[], changes: NoteChanges) => unknown;

/** Drags notes onto a theme, kind or step: its row, or that of a note that has it. */
export class NoteDrag implements vscode.TreeDragAndDropController<NoteRow> {
  readonly dragMimeTypes = [noteMimeType];
  readonly dropMimeTypes = [noteMimeType];
  readonly #grouping: () => NoteSectionKey;
  readonly #drop: DropNotes;

  /** @param grouping what the view is grouped by at that moment. */
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
 * The files that are dragged, as a view of ours has written them down; empty where it was none. What is dragged from another view
 * comes twice, an empty text first: that was there to tell the type while dragging.
 */
export async function readDragged(transfer: vscode.DataTransfer, mimeType: string): Promise<readonly FilePath[]> {
  const items = [...transfer].filter(([type]) => type === mimeType);
  const texts = await Promise.all(items.map(([, item]) => item.asString()));
  const dragged: unknown = JSON.parse(texts.find((text) => text !== '') ?? '[]');
  return Array.isArray(dragged) ? dragged.filter((path): path is FilePath => typeof path === 'string') : [];
}
