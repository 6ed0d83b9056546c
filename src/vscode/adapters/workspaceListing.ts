import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import { toFilePath } from '../folder/workspacePath.js';

/** How many files are listed: a workspace with more contains something other than sources. */
const maxFiles = 50_000;

/**
 * The files of a workspace folder, except those excluded by the settings `files.exclude` and `search.exclude`.
 *
 * @returns `undefined` if files can't be listed, as in some virtual workspaces.
 */
export async function listWorkspaceFiles(
  root: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<readonly FilePath[] | undefined> {
  try {
    const pattern = new vscode.RelativePattern(root, '**/*');
    const found = await vscode.workspace.findFiles(pattern, excludeGlob(root), maxFiles, token);
    return found.flatMap((uri) => toFilePath(root, uri) ?? []);
  } catch {
    return undefined;
  }
}

/** One glob for everything excluded. Conditional patterns (`when`) are not applied. */
function excludeGlob(root: vscode.Uri): string {
  const globs = ['files', 'search'].flatMap((section) => {
    const excluded = vscode.workspace.getConfiguration(section, root).get<Record<string, unknown>>('exclude', {});
    return Object.entries(excluded).flatMap(([glob, isOn]) => (isOn === true ? glob : []));
  });
  return `{${['**/.git', ...globs].join(',')}}`;
}
