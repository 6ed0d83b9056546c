import * as vscode from 'vscode';

/** The part of the built-in git extension's API (version 1) that is used here. */
export interface GitRepository {
  readonly state: {
    /** The checked-out commit and the upstream branch; absent until the extension has read the repository. */
    readonly HEAD?: { readonly commit?: string; readonly upstream?: { readonly remote: string } } | undefined;
    /** Staged changes. */
    readonly indexChanges: readonly GitChange[];
    readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string; readonly pushUrl?: string }[];
    readonly onDidChange: vscode.Event<void>;
  };
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  /** Rejects if the reference names no commit. */
  getCommit(ref: string): Promise<GitCommit>;
  log(options: GitLogOptions): Promise<GitCommit[]>;
  /** The changes in the second reference since the common ancestor. */
  diffBetween(ref: string, otherRef: string): Promise<readonly GitChange[]>;
}

/** A change of one file. For a rename, `originalUri` is the old place and `renameUri` the new one. */
export interface GitChange {
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

/** Newest first. */
export interface GitLogOptions {
  /** The branches to search; HEAD if absent. */
  readonly refNames?: readonly string[];
  readonly maxEntries: number;
  /** How many of the newest commits to skip. */
  readonly skip?: number;
  /** Empty for all files. */
  readonly path: string;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
  readonly commitDate?: Date;
  readonly authorName?: string;
  readonly authorEmail?: string;
}

interface GitApi {
  /** The path of the git program. */
  readonly git: { readonly path: string };
  openRepository(root: vscode.Uri): Promise<GitRepository | null>;
}

/**
 * The repository that contains a workspace folder.
 *
 * @returns `undefined` if there is none, or if the git extension is missing (the browser) or disabled.
 */
export async function openRepository(root: vscode.Uri): Promise<GitRepository | undefined> {
  try {
    return (await (await openApi())?.openRepository(root)) ?? undefined;
  } catch {
    // Git is not installed, or can't open the repository.
    return undefined;
  }
}

/** The path of the git program; `undefined` if there is none. */
export async function findGitProgram(): Promise<string | undefined> {
  const api = await openApi().catch(() => undefined);
  return api?.git.path;
}

async function openApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>(
    'vscode.git',
  );
  const exports = await extension?.activate();
  return exports?.enabled ? exports.getAPI(1) : undefined;
}
