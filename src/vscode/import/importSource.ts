import * as vscode from 'vscode';

import type { ImportSource } from '../../app/import/readImport.js';
import { maxFileBytes } from '../../app/ports.js';
import type { ShownFolder } from '../folder/shownFolder.js';
import { UserFacingError } from '../kit/userFacingError.js';

/**
 * Asks for the file to import. Throws `CancellationError` if none is chosen, a user-facing error if it is not text, {@link
 * FileFailure} for a link in the workspace folder that leads outside.
 */
export async function pickImportSource(shown: ShownFolder): Promise<ImportSource> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import Checklist'),
      openLabel: vscode.l10n.t('Import'),
      defaultUri: shown.root,
      filters: {
        [vscode.l10n.t('Checklists')]: ['md', 'markdown', 'mdx', 'yml', 'yaml', 'tour', 'txt'],
        [vscode.l10n.t('All Files')]: ['*'],
      },
    })) ?? [];
  if (!uri) throw new vscode.CancellationError();
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const path = shown.pathOf(uri);
  if (path !== undefined) await shown.find(path);
  return { name, path, text: await readText(uri, name) };
}

async function readText(uri: vscode.Uri, name: string): Promise<string> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > maxFileBytes) throw new UserFacingError(vscode.l10n.t('{0} is too large to be a checklist.', name));
  const bytes = await vscode.workspace.fs.readFile(uri);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserFacingError(vscode.l10n.t('{0} is not UTF-8 text, so it can’t be imported.', name));
  }
}
