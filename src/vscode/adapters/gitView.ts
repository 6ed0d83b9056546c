import * as vscode from 'vscode';

import type { FilePath, GitView } from '../../app/ports.js';
import { findGitProgram, openRepository } from './gitApi.js';

/** Runs a program in a folder and resolves with its exit status; `undefined` if it can't be run or doesn't end. */
export type ExitStatus = (program: string, args: readonly string[], folder: string) => Promise<number | undefined>;

/**
 * Asks git by running the program that the built-in git extension found. The extension's own API sometimes reports an ignored
 * file as not ignored, since it doesn't wait for all of git's output.
 *
 * The answer is unknown in Restricted Mode, where programs can't be run, and outside repositories.
 */
export class GitProgramView implements GitView {
  readonly #root: vscode.Uri;
  readonly #exitStatusOf: ExitStatus | undefined;

  /** @param exitStatusOf runs programs; absent where none can be run (the browser). */
  constructor(root: vscode.Uri, exitStatusOf: ExitStatus | undefined) {
    this.#root = root;
    this.#exitStatusOf = exitStatusOf;
  }

  get honorsIgnoreFiles(): boolean {
    return this.#root.scheme === 'file';
  }

  /**
   * Git runs in the innermost existing folder: from outside, it says nothing about paths beyond a link or in a nested repository.
   */
  async isIgnored(path: FilePath): Promise<boolean | undefined> {
    if (!this.#exitStatusOf || !this.honorsIgnoreFiles) return undefined;
    const { folder, inside } = await this.#innermostFolder(path);
    return this.#ask(['check-ignore', '--quiet', '--no-index', '--', `./${inside}`], folder);
  }

  async isTracked(path: FilePath): Promise<boolean | undefined> {
    return this.#ask(['ls-files', '--error-unmatch', '--', `:(literal)${path}`]);
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

  async #innermostFolder(path: FilePath): Promise<{ readonly folder: vscode.Uri; readonly inside: FilePath }> {
    const segments = path.split('/');
    for (let count = segments.length - 1; count > 0; count--) {
      const folder = vscode.Uri.joinPath(this.#root, ...segments.slice(0, count));
      if (await isFolder(folder)) return { folder, inside: segments.slice(count).join('/') };
    }
    return { folder: this.#root, inside: path };
  }

  /** Git exits with 0 for yes, 1 for no, and another status if it doesn't know. */
  async #ask(args: readonly string[], folder = this.#root): Promise<boolean | undefined> {
    if (!this.#exitStatusOf || folder.scheme !== 'file' || !vscode.workspace.isTrusted) return undefined;
    const program = await findGitProgram();
    const status = program === undefined ? undefined : await this.#exitStatusOf(program, args, folder.fsPath);
    return status === 0 || status === 1 ? status === 0 : undefined;
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    // The path doesn't exist, or is a dangling link.
    return false;
  }
}
