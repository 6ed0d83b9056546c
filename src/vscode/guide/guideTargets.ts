import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import type { ShownFolder } from '../folder/shownFolder.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { readLink } from './linkTarget.js';

/**
 * Opens the target of a checklist's link: a page in the browser, which VS Code asks about, or a file of the workspace folder.
 * Throws a user-facing error for anything else.
 */
export async function openLink(shown: ShownFolder, href: string): Promise<void> {
  const target = readLink(href);
  switch (target?.kind) {
    case undefined:
      throw new UserFacingError(
        vscode.l10n.t('This link is neither a web address nor a file in the workspace folder: {0}', href),
      );
    case 'web':
      await vscode.env.openExternal(vscode.Uri.parse(target.url, true));
      return undefined;
    case 'file':
      return openFile(shown, target.path, target.line);
  }
}

/**
 * Opens a file of the workspace folder, or shows a folder in the Explorer. Throws a user-facing error if it doesn't exist, {@link
 * FileFailure} if it leads outside.
 */
export async function openFile(shown: ShownFolder, path: FilePath, line = 0): Promise<void> {
  const place = await shown.find(path);
  switch (place.kind) {
    case 'folder':
      await vscode.commands.executeCommand('revealInExplorer', place.uri);
      return undefined;
    case 'file':
      await vscode.commands.executeCommand('vscode.open', place.uri, {
        selection: new vscode.Range(line, 0, line, 0),
      });
      return undefined;
    case 'missing':
      throw new UserFacingError(vscode.l10n.t('{0} doesn’t exist.', path));
  }
}
