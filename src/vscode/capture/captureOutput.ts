import * as vscode from 'vscode';

import { readThroughClipboard } from './readThroughClipboard.js';
import { WordedError } from '../kit/wordedError.js';
import type { NoteCapture } from './captureNote.js';

/** Capture Note About This Output: what is selected in the terminal is quoted in the note. */
export async function captureOutput(capture: NoteCapture): Promise<void> {
  const excerpt = await readTerminalSelection();
  if (excerpt.trim() === '') {
    throw new WordedError(vscode.l10n.t('Select the output in the terminal first; it is read through the clipboard.'));
  }
  await capture.run(undefined, { excerpt, about: vscode.l10n.t('this output') });
}

/** VS Code hands a terminal's selection to nobody but the clipboard. */
function readTerminalSelection(): Promise<string> {
  return readThroughClipboard(vscode.env.clipboard, () =>
    vscode.commands.executeCommand('workbench.action.terminal.copySelection'),
  );
}
