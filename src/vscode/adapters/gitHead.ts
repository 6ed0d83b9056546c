import type * as vscode from 'vscode';

import { openRepository } from './gitApi.js';

/** How many characters of a hash name a commit to people. */
const shortLength = 7;

/** The commit that is checked out, abbreviated; `undefined` where there is none or git can't be asked. */
export async function readHead(root: vscode.Uri): Promise<string | undefined> {
  const repository = await openRepository(root);
  const commit = await repository?.getCommit('HEAD').catch(() => undefined);
  return commit?.hash.slice(0, shortLength);
}
