import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import { toFilePath } from './workspacePath.js';

/** How many files that match are looked at for one that isn't empty. */
const maxMatches = 50;

/**
 * Finds a file of a workspace folder that is not empty, or a folder with something in it.
 *
 * @param glob a path or a pattern inside the folder.
 * @returns the first in the order of their paths, empty text where there is none; `undefined` where nothing can be searched: a
 *   virtual workspace may offer no search.
 */
export async function findFilledFile(root: vscode.Uri, glob: string): Promise<FilePath | undefined> {
  const paths = /[*?{[]/.test(glob) ? await search(root, glob) : [glob];
  if (!paths) return undefined;
  for (const path of paths) {
    if (await isFilled(vscode.Uri.joinPath(root, path))) return path;
  }
  return '';
}

async function search(root: vscode.Uri, glob: string): Promise<readonly FilePath[] | undefined> {
  try {
    const matches = await vscode.workspace.findFiles(new vscode.RelativePattern(root, glob), null, maxMatches);
    return matches.flatMap((uri) => toFilePath(root, uri) ?? []).toSorted();
  } catch {
    return undefined;
  }
}

async function isFilled(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) === 0) return size > 0;
    return (await vscode.workspace.fs.readDirectory(uri)).length > 0;
  } catch {
    return false;
  }
}
