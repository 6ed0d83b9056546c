import type * as vscode from 'vscode';

import { openRepository } from './gitApi.js';

/**
 * The URL of the remote that the team shares: `origin`, else the one that the branch follows, else the first. In the browser,
 * where there is no git, a folder that is opened from GitHub says itself where it is from.
 */
export async function readRemote(root: vscode.Uri): Promise<string | undefined> {
  if (root.scheme === 'vscode-vfs' && root.authority.startsWith('github')) return `https://github.com${root.path}`;
  const state = (await openRepository(root))?.state;
  const followed = state?.HEAD?.upstream?.remote;
  const named = (name: string | undefined): ReturnType<typeof remotesOf>[number] | undefined =>
    remotesOf(state).find((candidate) => candidate.name === name);
  const remote = named('origin') ?? named(followed) ?? remotesOf(state)[0];
  return remote?.fetchUrl ?? remote?.pushUrl;
}

type State = NonNullable<Awaited<ReturnType<typeof openRepository>>>['state'];

function remotesOf(state: State | undefined): State['remotes'] {
  return state?.remotes ?? [];
}
