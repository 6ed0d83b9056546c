import type * as vscode from 'vscode';

import { openRepository } from './gitApi.js';

/** Length of an abbreviated hash. */
const shortLength = 7;

/** The abbreviated hash of the checked-out commit; `undefined` if there is none or git is not available. */
export async function readHead(root: vscode.Uri): Promise<string | undefined> {
  const repository = await openRepository(root);
  const commit = await repository?.getCommit('HEAD').catch(() => undefined);
  return commit?.hash.slice(0, shortLength);
}
