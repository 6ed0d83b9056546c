import * as vscode from 'vscode';

import { WordedError } from '../wordedError.js';
import type { NoteCapture } from './captureNote.js';

/** Capture Note About This Output: what is selected in the terminal is quoted in the note. */
export async function captureOutput(capture: NoteCapture): Promise<void> {
  const excerpt = await readTerminalSelection();
  if (excerpt.trim() === '') {
    throw new WordedError(vscode.l10n.t('Select the output in the terminal first; it is read through the clipboard.'));
  }
  await capture.run(undefined, { excerpt, about: vscode.l10n.t('this output') });
}

/**
 * VS Code hands a terminal's selection to nobody but the clipboard. What was on it is put back; it is emptied first, so that
 * nothing else is taken for the selection where there is none.
 */
async function readTerminalSelection(): Promise<string> {
  const { clipboard } = vscode.env;
  const before = await clipboard.readText();
  await clipboard.writeText('');
  try {
    await vscode.commands.executeCommand('workbench.action.terminal.copySelection');
    return await clipboard.readText();
  } finally {
    await clipboard.writeText(before);
  }
}
