import * as vscode from 'vscode';

import type { FilePath, GitView } from '../../app/ports.js';
import { findGitProgram, openRepository } from './gitApi.js';

/** Runs a program in a folder and tells the status that it exits with; `undefined` where it can't be run or doesn't end. */
export type ExitStatus = (program: string, args: readonly string[], folder: string) => Promise<number | undefined>;

/**
 * Asks git, by running the program that the built-in git extension found. Not by the extension's own questions: its answer to
 * whether a file is ignored is now and then "no" for one that is, since it doesn't wait for all that git says.
 *
 * Where programs can't be run, in Restricted Mode, and outside of repositories nothing can be told.
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

  /** git is asked from the innermost folder there is: beyond a link, and in a repository inside, it would not say a thing else. */
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

  /** git exits 0 for yes, 1 for no, and with something else where it can't tell. */
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
    // It isn't there, or leads nowhere.
    return false;
  }
}
