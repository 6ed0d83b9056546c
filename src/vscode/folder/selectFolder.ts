import * as vscode from 'vscode';

import type { CurrentFolder } from './currentFolder.js';
import { pickFolder } from '../kit/quickPick.js';

/** Select Workspace Folder: asks whose onboarding to show. */
export async function selectFolder(current: CurrentFolder): Promise<void> {
  const folder = await pickFolder(vscode.l10n.t('Whose onboarding do you want to see?'));
  if (folder) await current.select(folder);
}
