import * as vscode from 'vscode';

/** The part of the built-in git extension's API (version 1) that is used here. */
export interface GitRepository {
  readonly state: {
    /** What is checked out, absent before the repository was looked at, and the branch that it follows. */
    readonly HEAD?: { readonly commit?: string; readonly upstream?: { readonly remote: string } } | undefined;
    /** What is about to be committed. */
    readonly indexChanges: readonly GitChange[];
    readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string; readonly pushUrl?: string }[];
    readonly onDidChange: vscode.Event<void>;
  };
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  /** Rejects where the reference names no commit. */
  getCommit(ref: string): Promise<GitCommit>;
  log(options: GitLogOptions): Promise<GitCommit[]>;
  /** What the second one changed since both had the same history. */
  diffBetween(ref: string, otherRef: string): Promise<readonly GitChange[]>;
}

/** What became of one file; for a renamed one, `originalUri` is where it was and `renameUri` where it is. */
export interface GitChange {
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

/** Which commits are asked for, newest first. */
export interface GitLogOptions {
  /** The branches they are on; HEAD without it. */
  readonly refNames?: readonly string[];
  readonly maxEntries: number;
  /** How many of the newest are left out. */
  readonly skip?: number;
  /** Empty for all. */
  readonly path: string;
}

/** A commit as the git extension tells it. */
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
  /** The program that the extension runs. */
  readonly git: { readonly path: string };
  openRepository(root: vscode.Uri): Promise<GitRepository | null>;
}

/**
 * The repository that a workspace folder lies in.
 *
 * @returns `undefined` where there is none, and where there is no git extension (the browser) or it is switched off.
 */
export async function openRepository(root: vscode.Uri): Promise<GitRepository | undefined> {
  try {
    return (await (await openApi())?.openRepository(root)) ?? undefined;
  } catch {
    // It could not start (no git on the machine), or can't open what is there.
    return undefined;
  }
}

/** The path of the git program; `undefined` where there is none. */
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
