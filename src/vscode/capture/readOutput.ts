import * as vscode from 'vscode';

import { readThroughClipboard } from './readThroughClipboard.js';
import { UserFacingError } from '../kit/userFacingError.js';

/** What is selected in the terminal. Throws a worded error where that is nothing. */
export async function readOutput(): Promise<string> {
  const output = await readTerminalSelection();
  if (output.trim() !== '') return output;
  throw new UserFacingError(
    vscode.l10n.t('First select the output in the terminal. It is read through the clipboard.'),
  );
}

/** VS Code hands a terminal's selection to nobody but the clipboard. */
function readTerminalSelection(): Promise<string> {
  return readThroughClipboard(vscode.env.clipboard, () =>
    vscode.commands.executeCommand('workbench.action.terminal.copySelection'),
  );
}
