import * as vscode from 'vscode';

import { isFilePath, wayTo } from '../../app/kit/filePath.js';
import { FileFailure, type FilePath, maxFileBytes } from '../../app/ports.js';
import { unlessRefused } from '../../app/kit/unlessRefused.js';

/** Whether a local path leads out of a folder once symbolic links are followed. A path that doesn't exist doesn't. */
export type LeadsOutside = (folder: string, path: string) => Promise<boolean>;

/** What exists at a path of a workspace folder. */
export type Place =
  | { readonly kind: 'file' | 'folder'; readonly uri: vscode.Uri }
  /** Nothing exists, or nothing that can be opened: a pipe, a socket, a device. */
  | { readonly kind: 'missing' };

/**
 * Resolves paths that files of the workspace name, for opening and reading. A repository can contain symbolic links to anywhere:
 * none that leads out of the workspace folder is followed, and none at all where links can't be resolved (the browser, virtual
 * workspaces).
 */
export class InsidePlaces {
  readonly #leadsOutside: LeadsOutside | undefined;

  /** @param leadsOutside absent where links can't be resolved. */
  constructor(leadsOutside: LeadsOutside | undefined) {
    this.#leadsOutside = leadsOutside;
  }

  /** Throws {@link FileFailure} `outside` if the path leads out of the workspace folder. */
  async find(root: vscode.Uri, path: FilePath): Promise<Place> {
    if (!isFilePath(path) || (await this.#isOutside(root, path))) throw new FileFailure('outside', path);
    const uri = vscode.Uri.joinPath(root, path);
    const type = (await statOf(uri))?.type ?? vscode.FileType.Unknown;
    if ((type & vscode.FileType.Directory) !== 0) return { kind: 'folder', uri };
    return (type & vscode.FileType.File) !== 0 ? { kind: 'file', uri } : { kind: 'missing' };
  }

  /** A file's bytes; `undefined` if it doesn't exist, is too large, can't be read, or its path leads outside. */
  async readIfInside(root: vscode.Uri, path: FilePath): Promise<Uint8Array | undefined> {
    const place = await this.findIfInside(root, path);
    if (place.kind !== 'file' || ((await statOf(place.uri))?.size ?? 0) > maxFileBytes) return undefined;
    return vscode.workspace.fs.readFile(place.uri).then(undefined, () => undefined);
  }

  /** Like {@link find}, but a path that leads outside is `missing`. */
  async findIfInside(root: vscode.Uri, path: FilePath): Promise<Place> {
    return unlessRefused(
      () => this.find(root, path),
      () => ({ kind: 'missing' }),
    );
  }

  async #isOutside(root: vscode.Uri, path: FilePath): Promise<boolean> {
    if (this.#leadsOutside && root.scheme === 'file') {
      return this.#leadsOutside(root.fsPath, vscode.Uri.joinPath(root, path).fsPath);
    }
    const way = await Promise.all(wayTo(path).map((part) => statOf(vscode.Uri.joinPath(root, part))));
    return way.some((found) => found !== undefined && (found.type & vscode.FileType.SymbolicLink) !== 0);
  }
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  return vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
}
