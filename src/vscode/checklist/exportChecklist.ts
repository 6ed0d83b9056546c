import * as vscode from 'vscode';

import { readStanding } from '../../app/people/standing.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { UserFacingError } from '../kit/userFacingError.js';

/**
 * Export Checklist…: opens the checklist as a Markdown task list, to be saved anywhere. Importing it yields the same checklist.
 */
export async function exportChecklist(current: CurrentFolder): Promise<void> {
  const standing = await readStanding(current.require().folder);
  const { exportStanding } = await import('../../app/import/exportStanding.js');
  const content = exportStanding(standing);
  if (content === undefined) {
    throw new UserFacingError(vscode.l10n.t('The checklist can’t be read. See the Problems panel.'));
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}
