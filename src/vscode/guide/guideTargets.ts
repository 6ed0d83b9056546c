import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import { toUri } from '../adapters/workspacePath.js';
import { WordedError } from '../wordedError.js';
import { readLink } from './linkTarget.js';

/**
 * Opens what a checklist's link leads to: a page in the browser, which VS Code asks about, or a file of the workspace folder.
 * Throws a worded error for anything else.
 */
export async function openLink(root: vscode.Uri, href: string): Promise<void> {
  const target = readLink(href);
  switch (target?.kind) {
    case undefined:
      throw new WordedError(
        vscode.l10n.t('This link leads neither to the web nor into the workspace folder: {0}', href),
      );
    case 'web':
      await vscode.env.openExternal(vscode.Uri.parse(target.url, true));
      return undefined;
    case 'file':
      return openFile(root, target.path, target.line);
  }
}

/** Opens a file of the workspace folder, or shows a folder in the Explorer. Throws a worded error when it is not there. */
export async function openFile(root: vscode.Uri, path: FilePath, line = 0): Promise<void> {
  const uri = toUri(root, path);
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0) await vscode.commands.executeCommand('revealInExplorer', uri);
    else await vscode.commands.executeCommand('vscode.open', uri, { selection: new vscode.Range(line, 0, line, 0) });
  } catch {
    throw new WordedError(vscode.l10n.t('{0} is not there.', path));
  }
}
