import * as vscode from 'vscode';

import { isFilePath } from '../../app/filePath.js';
import { WordedError } from '../wordedError.js';

/**
 * Opens what a checklist's link leads to: a page in the browser, which VS Code asks about, or a file of the workspace folder,
 * at a line where the link ends in `#L12`. Anything else is refused.
 */
export async function openLink(root: vscode.Uri, href: string): Promise<void> {
  if (/^(?:https?|mailto):/i.test(href)) {
    await vscode.env.openExternal(vscode.Uri.parse(href, true));
    return;
  }
  const [path = '', fragment = ''] = href.split('#', 2);
  const file = decode(path).replace(/^\.?\//, '');
  if (!isFilePath(file)) {
    throw new WordedError(vscode.l10n.t('This link leads neither to the web nor into the workspace folder: {0}', href));
  }
  const uri = vscode.Uri.joinPath(root, file);
  const line = Math.max(Number(/^L(\d+)/.exec(fragment)?.[1] ?? 1) - 1, 0);
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0) await vscode.commands.executeCommand('revealInExplorer', uri);
    else await vscode.commands.executeCommand('vscode.open', uri, { selection: new vscode.Range(line, 0, line, 0) });
  } catch {
    throw new WordedError(vscode.l10n.t('{0} is not there.', file));
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
