import * as vscode from 'vscode';

import { isFilePath, wayTo } from '../../app/kit/filePath.js';
import { FileFailure, type FilePath, maxFileBytes } from '../../app/ports.js';
import { unlessRefused } from '../../app/kit/unlessRefused.js';

/** Whether a path of this machine leads out of a folder, symbolic links followed; one where nothing is doesn't. */
export type LeadsOutside = (folder: string, path: string) => Promise<boolean>;

/** What is at a path of a workspace folder. */
export type Place =
  | { readonly kind: 'file' | 'folder'; readonly uri: vscode.Uri }
  /** There is nothing, or nothing that can be opened: a pipe, a socket, a device. */
  | { readonly kind: 'missing' };

/**
 * Where the paths of workspace folders are, for whoever opens or reads what a file of the workspace names. A repository can hold
 * symbolic links to anywhere: none that leads out of the workspace folder is followed, and where links can't be looked into (the
 * browser, virtual workspaces), none at all.
 */
export class InsidePlaces {
  readonly #leadsOutside: LeadsOutside | undefined;

  /** @param leadsOutside absent where links can't be looked into. */
  constructor(leadsOutside: LeadsOutside | undefined) {
    this.#leadsOutside = leadsOutside;
  }

  /** Looks at a path. Throws {@link FileFailure} `outside` where it leads out of the workspace folder. */
  async find(root: vscode.Uri, path: FilePath): Promise<Place> {
    if (!isFilePath(path) || (await this.#isOutside(root, path))) throw new FileFailure('outside', path);
    const uri = vscode.Uri.joinPath(root, path);
    const type = (await statOf(uri))?.type ?? vscode.FileType.Unknown;
    if ((type & vscode.FileType.Directory) !== 0) return { kind: 'folder', uri };
    return (type & vscode.FileType.File) !== 0 ? { kind: 'file', uri } : { kind: 'missing' };
  }

  /** A file's bytes; `undefined` where there is none, it is too large or can't be read, or its path leads outside. */
  async readIfInside(root: vscode.Uri, path: FilePath): Promise<Uint8Array | undefined> {
    const place = await this.findIfInside(root, path);
    if (place.kind !== 'file' || ((await statOf(place.uri))?.size ?? 0) > maxFileBytes) return undefined;
    return vscode.workspace.fs.readFile(place.uri).then(undefined, () => undefined);
  }

  /** Looks at a path; one that leads outside has nothing. */
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
