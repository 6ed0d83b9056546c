import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';

export function toUri(root: vscode.Uri, path: FilePath): vscode.Uri {
  return vscode.Uri.joinPath(root, path);
}

/** The path of a file or folder inside the workspace folder; `undefined` for all others, and for the folder itself. */
export function toFilePath(root: vscode.Uri, uri: vscode.Uri): FilePath | undefined {
  if (!uri.toString().startsWith(withSlash(root.toString()))) return undefined;
  return uri.path.slice(withSlash(root.path).length) || undefined;
}

function withSlash(text: string): string {
  return text.endsWith('/') ? text : `${text}/`;
}
