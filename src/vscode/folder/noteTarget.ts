import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import type { ShownFolder } from './shownFolder.js';

/**
 * The file of the note that a command acts on.
 *
 * @param target a row of the Notes view, or the file of an open note; without either, the active editor's file.
 * @returns `undefined` if that is not a file of the workspace folder.
 */
export function notePathOf(shown: ShownFolder, target: unknown): FilePath | undefined {
  const path = pathOfRow(target);
  if (path !== undefined) return path;
  const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
  return uri && shown.pathOf(uri);
}

function pathOfRow(row: unknown): FilePath | undefined {
  const file: unknown = typeof row === 'object' && row !== null && 'file' in row ? row.file : undefined;
  const path: unknown = typeof file === 'object' && file !== null && 'path' in file ? file.path : undefined;
  return typeof path === 'string' ? path : undefined;
}
