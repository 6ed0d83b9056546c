import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { fileName } from '../../app/kit/filePath.js';
import type { FilePath } from '../../app/ports.js';
import { isConflicted } from '../../app/conflicts/resolveConflict.js';
import type { CommandId } from '../../generated/manifest.js';

/** If a row's file has merge conflicts, shows that and offers Resolve Conflict in the row's menu. */
export function withConflict(
  row: vscode.TreeItem,
  folder: OnboardingFolder | undefined,
  path: FilePath,
): vscode.TreeItem {
  if (!folder || !isConflicted(folder, path)) return row;
  const shown = row;
  shown.description = vscode.l10n.t('merge conflict');
  shown.iconPath = new vscode.ThemeIcon('git-merge', new vscode.ThemeColor('list.errorForeground'));
  shown.tooltip = vscode.l10n.t(
    'This file has merge conflicts. Use Resolve Conflict in the menu to combine both sides.',
  );
  shown.contextValue = `${row.contextValue ?? ''}.conflicted`;
  return shown;
}

/** The row of a file with merge conflicts that a view depends on; a click runs Resolve Conflict. */
export function conflictItem(path: FilePath): vscode.TreeItem {
  const command: CommandId = 'sreOnboarding.resolveConflict';
  const title = vscode.l10n.t('Resolve Conflict');
  const item = new vscode.TreeItem(title);
  item.id = `conflict:${path}`;
  item.description = fileName(path);
  item.iconPath = new vscode.ThemeIcon('git-merge', new vscode.ThemeColor('list.errorForeground'));
  item.tooltip = vscode.l10n.t('{0} has merge conflicts. Click to preview a version that combines both sides.', path);
  item.command = { command, title, arguments: [{ file: { path } }] };
  return item;
}
