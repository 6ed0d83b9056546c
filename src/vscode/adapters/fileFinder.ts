import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import type { InsidePlaces, Place } from '../folder/insidePlaces.js';
import { toFilePath } from '../folder/workspacePath.js';

/** How many matching files are examined to find one that isn't empty. */
const maxMatches = 50;

/** How long a search may take, in milliseconds. */
const longestSearchMs = 20_000;

/**
 * Finds a file of a workspace folder that is not empty, or a folder that contains something.
 *
 * @param glob a path or pattern inside the folder.
 * @returns the first by path, or an empty text if there is none; `undefined` if the folder can't be searched, as in some virtual
 *   workspaces.
 */
export async function findFilledFile(
  places: InsidePlaces,
  root: vscode.Uri,
  glob: string,
): Promise<FilePath | undefined> {
  const isPattern = /[*?{[]/.test(glob);
  if (isPattern && (await isBeyondLink(places, root, glob))) return '';
  const paths = isPattern ? await search(root, glob) : [glob];
  if (!paths) return undefined;
  for (const path of paths) {
    if (await isFilled(await places.findIfInside(root, path))) return path;
  }
  return '';
}

/** Whether the fixed folder at the start of a pattern leads outside. Nothing is listed there. */
async function isBeyondLink(places: InsidePlaces, root: vscode.Uri, glob: string): Promise<boolean> {
  const folder = glob.slice(0, Math.max(0, glob.lastIndexOf('/', glob.search(/[*?{[]/))));
  return folder !== '' && (await places.findIfInside(root, folder)).kind === 'missing';
}

/** Also `undefined` if the search takes too long: a link may lead to a whole disk, and some file systems never answer. */
async function search(root: vscode.Uri, glob: string): Promise<readonly FilePath[] | undefined> {
  const limit = new vscode.CancellationTokenSource();
  const timer = setTimeout(() => limit.cancel(), longestSearchMs);
  const late = new Promise<undefined>((resolve) => limit.token.onCancellationRequested(() => resolve(undefined)));
  try {
    const pattern = new vscode.RelativePattern(root, glob);
    const matches = await Promise.race([vscode.workspace.findFiles(pattern, null, maxMatches, limit.token), late]);
    return limit.token.isCancellationRequested
      ? undefined
      : matches?.flatMap((uri) => toFilePath(root, uri) ?? []).toSorted();
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    limit.dispose();
  }
}

async function isFilled(place: Place): Promise<boolean> {
  try {
    switch (place.kind) {
      case 'file':
        return (await vscode.workspace.fs.stat(place.uri)).size > 0;
      case 'folder':
        return (await vscode.workspace.fs.readDirectory(place.uri)).length > 0;
      case 'missing':
        return false;
    }
  } catch {
    return false;
  }
}
