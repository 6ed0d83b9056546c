import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import { notePathsOf, type NoteRow } from './noteRows.js';

/** What notes are dragged as. Not the type that VS Code has for the view: to other views it hands over its own data of that. */
export const noteMimeType = 'application/vnd.sre-onboarding.notes';

/** Drags notes onto a theme: its row, or that of a note that has it. */
export class NoteDrag implements vscode.TreeDragAndDropController<NoteRow> {
  readonly dragMimeTypes = [noteMimeType];
  readonly dropMimeTypes = [noteMimeType];
  readonly #drop: (theme: string, paths: readonly FilePath[]) => unknown;

  /** @param drop called with the theme's id, empty for notes not sorted yet. */
  constructor(drop: (theme: string, paths: readonly FilePath[]) => unknown) {
    this.#drop = drop;
  }

  handleDrag(rows: readonly NoteRow[], transfer: vscode.DataTransfer): void {
    const paths = notePathsOf(undefined, rows);
    if (paths.length > 0) transfer.set(noteMimeType, new vscode.DataTransferItem(JSON.stringify(paths)));
  }

  async handleDrop(target: NoteRow | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const theme = themeOf(target);
    const paths = await readDragged(transfer, noteMimeType);
    if (theme !== undefined && paths.length > 0) await this.#drop(theme, paths);
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

/** @returns `undefined` where nothing can be dropped. */
function themeOf(target: NoteRow | undefined): string | undefined {
  switch (target?.type) {
    case 'group':
    case 'more':
      return target.theme;
    case 'note':
      return target.file.note ? (target.file.note.theme ?? '') : undefined;
    case undefined:
      return undefined;
  }
}
