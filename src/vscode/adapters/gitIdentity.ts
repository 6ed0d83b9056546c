import type * as vscode from 'vscode';

import type { GitIdentity, Identity } from '../../app/ports.js';
import { type GitRepository, openRepository } from './gitApi.js';

/**
 * Reads the committer's identity through the built-in git extension: from the repository's configuration first, then the user's.
 */
export class GitExtensionIdentity implements Identity {
  readonly #root: vscode.Uri;
  #known: Promise<GitIdentity> | undefined;

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  /** Read once per window, then cached if found. */
  async fromGit(): Promise<GitIdentity> {
    this.#known ??= this.#ask();
    const identity = await this.#known;
    if (identity.email === undefined) this.#known = undefined;
    return identity;
  }

  async #ask(): Promise<GitIdentity> {
    const repository = await openRepository(this.#root);
    if (!repository) return {};
    const [name, email] = await Promise.all([
      configured(repository, 'user.name'),
      configured(repository, 'user.email'),
    ]);
    return { ...(name && { name }), ...(email && { email }) };
  }
}

/** Git reports an unset key as an error. */
async function configured(repository: GitRepository, key: string): Promise<string | undefined> {
  const local = await repository.getConfig(key).catch(() => '');
  const value = local.trim() || (await repository.getGlobalConfig(key).catch(() => '')).trim();
  return value || undefined;
}
