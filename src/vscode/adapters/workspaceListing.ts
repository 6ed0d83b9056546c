import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import { toFilePath } from '../folder/workspacePath.js';

/** How many files are looked at: more are no sources. */
const maxFiles = 50_000;

/**
 * The files of a workspace folder, but for those that the settings `files.exclude` and `search.exclude` leave out.
 *
 * @returns `undefined` where files can't be listed: a virtual workspace may offer no search.
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

/** One glob of all that is excluded. What depends on other files (`when`) is left in. */
function excludeGlob(root: vscode.Uri): string {
  const globs = ['files', 'search'].flatMap((section) => {
    const excluded = vscode.workspace.getConfiguration(section, root).get<Record<string, unknown>>('exclude', {});
    return Object.entries(excluded).flatMap(([glob, isOn]) => (isOn === true ? glob : []));
  });
  return `{${['**/.git', ...globs].join(',')}}`;
}
