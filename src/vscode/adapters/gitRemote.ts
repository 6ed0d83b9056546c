import type * as vscode from 'vscode';

import { type GitRepository, openRepository } from './gitApi.js';

/**
 * The URL of the remote that the team shares: `origin`, else the upstream's remote, else the first. In the browser, where git is
 * not available, the address of a folder opened from GitHub contains the repository.
 */
export async function readRemote(root: vscode.Uri): Promise<string | undefined> {
  if (root.scheme === 'vscode-vfs' && root.authority.startsWith('github')) return `https://github.com${root.path}`;
  const repository = await openRepository(root);
  const remote = repository && sharedRemote(repository.state);
  // Git's configuration is available before the extension has read the repository.
  return remote?.fetchUrl ?? remote?.pushUrl ?? readOrigin(repository);
}

function sharedRemote({
  remotes,
  HEAD,
}: GitRepository['state']): GitRepository['state']['remotes'][number] | undefined {
  const names = ['origin', HEAD?.upstream?.remote];
  const found = names.map((name) => remotes.find((remote) => remote.name === name));
  return found.find((remote) => remote !== undefined) ?? remotes[0];
}

async function readOrigin(repository: GitRepository | undefined): Promise<string | undefined> {
  const url = await repository?.getConfig('remote.origin.url').catch(() => '');
  return url === '' ? undefined : url;
}
