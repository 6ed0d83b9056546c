import * as vscode from 'vscode';

import type { InertText } from '../../core/text/inertText.js';
import type { CommandId } from '../../generated/manifest.js';

/** Creates a code lens above a 1-based line, with a title that is inert by type. */
export function lensAbove(line: number, title: InertText, command: CommandId, argument: unknown): vscode.CodeLens {
  const range = new vscode.Range(line - 1, 0, line - 1, 0);
  return new vscode.CodeLens(range, { command, title, arguments: [argument] });
}
