import * as vscode from 'vscode';

import { readStanding } from '../../app/standing.js';
import type { CurrentFolder } from '../currentFolder.js';
import { requireFolder } from '../requireFolder.js';
import type { ChecklistTree } from '../views/checklistTree.js';

/** Go to Next Step: shows it in the Checklist view; says so when there is none. */
export async function goToNextStep(current: CurrentFolder, checklist: ChecklistTree): Promise<void> {
  const { overview } = await readStanding(requireFolder(current));
  if (overview?.next) await checklist.reveal(overview.next.step.id);
  else await vscode.window.showInformationMessage(vscode.l10n.t('Every step is done. Nothing is next.'));
}
