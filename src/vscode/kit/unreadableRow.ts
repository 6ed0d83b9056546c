import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import type { CommandId } from '../../generated/manifest.js';

/**
 * Turns a row into that of an unreadable file. A click opens the file, unless it is outside the workspace folder.
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
