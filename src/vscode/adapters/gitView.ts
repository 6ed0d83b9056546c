import * as vscode from 'vscode';

import type { FilePath, GitView } from '../../app/ports.js';
import { type GitRepository, openRepository } from './gitApi.js';

/** What git's extension says where git has no file of that path. */
const unknownPath = 'UnknownPath';

/** Asks git through the built-in git extension. Restricted Mode and the browser have none: there nothing can be asked. */
export class GitExtensionView implements GitView {
  readonly #root: vscode.Uri;

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  async isIgnored(path: FilePath): Promise<boolean | undefined> {
    const asked = await this.#locate(path);
    if (!asked) return undefined;
    const ignored = await asked.repository.checkIgnore([asked.file]).catch(() => undefined);
    return ignored && ignored.size > 0;
  }

  async isTracked(path: FilePath): Promise<boolean | undefined> {
    const asked = await this.#locate(path);
    return asked?.repository.getObjectDetails('', asked.file).then(
      () => true,
      (error: unknown) => (isUnknownPath(error) ? false : undefined),
    );
  }

  onDidChange(listener: () => void): vscode.Disposable {
    const following: vscode.Disposable[] = [];
    let isOver = false;
    void openRepository(this.#root).then((repository) => {
      if (repository && !isOver) following.push(repository.state.onDidChange(listener));
    });
    return new vscode.Disposable(() => {
      isOver = true;
      vscode.Disposable.from(...following).dispose();
    });
  }

  /** Where git knows a file by another path (through a symbolic link), its extension would say that it isn't ignored. */
  async #locate(path: FilePath): Promise<{ readonly repository: GitRepository; readonly file: string } | undefined> {
    const repository = await openRepository(this.#root);
    const uri = vscode.Uri.joinPath(this.#root, path);
    const isInside = repository && `${uri.path}/`.startsWith(`${repository.rootUri.path.replace(/\/$/, '')}/`);
    return isInside ? { repository, file: uri.fsPath } : undefined;
  }
}

function isUnknownPath(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'gitErrorCode' in error && error.gitErrorCode === unknownPath;
}
