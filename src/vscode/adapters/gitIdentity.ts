import * as vscode from 'vscode';

import type { GitIdentity, Identity } from '../../app/ports.js';

/** The part of the built-in git extension's API (version 1) that is used here. */
interface GitApi {
  readonly repositories: readonly GitRepository[];
  openRepository(root: vscode.Uri): Promise<GitRepository | null>;
}

interface GitRepository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

/** Asks the built-in git extension who commits here: the repository's configuration first, then the user's. */
export class GitExtensionIdentity implements Identity {
  readonly #root: vscode.Uri;
  #known: Promise<GitIdentity> | undefined;

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  /** Asked once per window, then remembered, unless nothing was found. */
  async fromGit(): Promise<GitIdentity> {
    this.#known ??= this.#ask();
    const identity = await this.#known;
    if (identity.email === undefined) this.#known = undefined;
    return identity;
  }

  async #ask(): Promise<GitIdentity> {
    const api = await gitApi();
    const repository = await api?.openRepository(this.#root).catch(() => null);
    if (!repository) return {};
    const [name, email] = await Promise.all([
      configured(repository, 'user.name'),
      configured(repository, 'user.email'),
    ]);
    return { ...(name && { name }), ...(email && { email }) };
  }
}

/** The git extension's API; `undefined` where there is none (the browser) or it is switched off. */
async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>(
    'vscode.git',
  );
  if (!extension) return undefined;
  const exports = await extension.activate();
  return exports.enabled ? exports.getAPI(1) : undefined;
}

/** git answers an unset key with an error. */
async function configured(repository: GitRepository, key: string): Promise<string | undefined> {
  const local = await repository.getConfig(key).catch(() => '');
  const value = local.trim() || (await repository.getGlobalConfig(key).catch(() => '')).trim();
  return value || undefined;
}
