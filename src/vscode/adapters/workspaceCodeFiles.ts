import * as vscode from 'vscode';

import type { CodeFiles, FilePath } from '../../app/ports.js';
import { InsidePlaces } from '../folder/insidePlaces.js';
import { type GitChange, type GitRepository, openRepository } from './gitApi.js';
import { toFilePath, toUri } from '../folder/workspacePath.js';

/** The code of a workspace folder, and its files' names in git, from the built-in git extension. */
export class WorkspaceCodeFiles implements CodeFiles {
  readonly #root: vscode.Uri;
  readonly #places: InsidePlaces;
  #repository: Promise<GitRepository | undefined> | undefined;

  constructor(root: vscode.Uri, places = new InsidePlaces(undefined)) {
    this.#root = root;
    this.#places = places;
  }

  async exists(path: FilePath): Promise<boolean> {
    return (await this.#places.findIfInside(this.#root, path)).kind !== 'missing';
  }

  async renamedTo(path: FilePath): Promise<FilePath | undefined> {
    const repository = await this.#open();
    if (!repository) return undefined;
    const uri = toUri(this.#root, path);
    const staged = renameOf(uri, repository.state.indexChanges);
    const renamed = staged ?? (await findRename(repository, uri).catch(() => undefined));
    return renamed && toFilePath(this.#root, renamed);
  }

  onDidChange(listener: () => void): vscode.Disposable {
    const following: vscode.Disposable[] = [
      vscode.workspace.onDidCreateFiles(listener),
      vscode.workspace.onDidDeleteFiles(listener),
      vscode.workspace.onDidRenameFiles(listener),
    ];
    let isOver = false;
    void this.#open().then((repository) => {
      if (repository && !isOver) following.push(onCheckout(repository, listener));
    });
    return new vscode.Disposable(() => {
      isOver = true;
      vscode.Disposable.from(...following).dispose();
    });
  }

  /** A folder may become a repository later, so only a repository that exists is cached. */
  async #open(): Promise<GitRepository | undefined> {
    this.#repository ??= openRepository(this.#root);
    const repository = await this.#repository;
    if (!repository) this.#repository = undefined;
    return repository;
  }
}

/** The state of a repository changes with every saved file; this reports only changes of the checkout and of renames. */
function onCheckout({ state }: GitRepository, listener: () => void): vscode.Disposable {
  const look = (): string =>
    [state.HEAD?.commit, ...state.indexChanges.flatMap(({ renameUri }) => renameUri?.toString() ?? [])].join('\n');
  let seen = look();
  return state.onDidChange(() => {
    const now = look();
    if (now === seen) return;
    seen = now;
    listener();
  });
}

/**
 * The name to which the last commit that touched a file renamed it. For a file that no longer exists, that is the commit which
 * removed it.
 */
async function findRename(repository: GitRepository, uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const [last] = await repository.log({ maxEntries: 1, path: uri.fsPath });
  const parent = last?.parents[0];
  return parent === undefined ? undefined : renameOf(uri, await repository.diffBetween(parent, last?.hash ?? ''));
}

function renameOf(uri: vscode.Uri, changes: readonly GitChange[]): vscode.Uri | undefined {
  const wanted = uri.toString();
  const change = changes.find(({ originalUri }) => originalUri.toString() === wanted);
  return change?.renameUri?.toString() === wanted ? undefined : change?.renameUri;
}
