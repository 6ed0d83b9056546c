import type * as vscode from 'vscode';

import { openRepository } from './gitApi.js';

/** The URL of the remote that the team shares: `origin`, else the one that the branch follows, else the first. */
export async function readRemote(root: vscode.Uri): Promise<string | undefined> {
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
