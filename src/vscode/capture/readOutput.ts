import * as vscode from 'vscode';

import { readThroughClipboard } from './readThroughClipboard.js';
import { UserFacingError } from '../kit/userFacingError.js';

/** The terminal's selection. Throws a user-facing error if nothing is selected. */
export async function readOutput(): Promise<string> {
  const output = await readTerminalSelection();
  if (output.trim() !== '') return output;
  throw new UserFacingError(
    vscode.l10n.t('First select the output in the terminal. It is read through the clipboard.'),
  );
}

/** VS Code exposes a terminal's selection only through the clipboard. */
function readTerminalSelection(): Promise<string> {
  return readThroughClipboard(vscode.env.clipboard, () =>
    vscode.commands.executeCommand('workbench.action.terminal.copySelection'),
  );
}
