import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import type { CommandId } from '../../generated/manifest.js';

/**
 * Makes a row that of a file that can't be read. A click opens the file, unless it leads out of the workspace folder.
 *
 * @param why the tooltip.
 */
export function unreadableRow(row: vscode.TreeItem, path: FilePath, why: string): vscode.TreeItem {
  const command: CommandId = 'sreOnboarding.openUnreadable';
  row.command = { command, title: vscode.l10n.t('Open File'), arguments: [path] };
  row.description = vscode.l10n.t('unreadable');
  row.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  row.tooltip = why;
  return row;
}
