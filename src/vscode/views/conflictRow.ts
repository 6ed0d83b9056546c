import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { FilePath } from '../../app/ports.js';
import { isConflicted } from '../../app/resolveConflict.js';

/** Says of a row's file, where git could not merge it, that it is so, and offers Resolve Conflict in the row's menu. */
export function withConflict(
  row: vscode.TreeItem,
  folder: OnboardingFolder | undefined,
  path: FilePath,
): vscode.TreeItem {
  if (!folder || !isConflicted(folder, path)) return row;
  const shown = row;
  shown.description = vscode.l10n.t('not merged');
  shown.iconPath = new vscode.ThemeIcon('git-merge', new vscode.ThemeColor('list.errorForeground'));
  shown.tooltip = vscode.l10n.t(
    'Git could not merge this file. Resolve Conflict in the menu puts both sides together.',
  );
  shown.contextValue = `${row.contextValue ?? ''}.conflicted`;
  return shown;
}
