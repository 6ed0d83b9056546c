import * as vscode from 'vscode';

import { Burst } from '../../app/burst.js';
import { parentOf, wayTo } from '../../app/filePath.js';
import type { Disposable, FilePath } from '../../app/ports.js';
import { hostTimer } from './hostTimer.js';
import type { KnownFiles } from './knownFiles.js';
import { isTemporaryName } from './temporaryName.js';
import { toFilePath, toUri } from './workspacePath.js';

/** What is watched, and for whom. */
export interface FolderWatchParts {
  /** The workspace folder. */
  readonly root: vscode.Uri;
  readonly folder: FilePath;
  readonly known: KnownFiles;
  /** Called with the changed paths: one call for a burst. */
  readonly listener: (paths: ReadonlySet<FilePath>) => void;
}

/**
 * Tells of changes below a folder, on disk by whoever makes them and in documents by typing. Folders that come or go as a whole
 * are told of as the files in them.
 */
export class FolderWatch implements Disposable {
  readonly #parts: FolderWatchParts;
  readonly #burst: Burst<FilePath>;
  readonly #subscriptions: vscode.Disposable;
  #isDisposed = false;

  constructor(parts: FolderWatchParts) {
    this.#parts = parts;
    this.#burst = new Burst(hostTimer, (paths) => void this.#tell(paths));
    this.#subscriptions = vscode.Disposable.from(
      ...watchedPatterns(parts.root, parts.folder).map((pattern) => this.#watch(pattern)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#add(document.uri)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#add(document.uri)),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#subscriptions.dispose();
    this.#burst.dispose();
  }

  #watch(pattern: vscode.RelativePattern): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const add = (uri: vscode.Uri): void => this.#add(uri);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(add),
      watcher.onDidChange(add),
      watcher.onDidDelete(add),
    );
  }

  #add(uri: vscode.Uri): void {
    const path = toFilePath(this.#parts.root, uri);
    if (path === undefined || isTemporaryName(path.slice(path.lastIndexOf('/') + 1))) return;
    const { folder } = this.#parts;
    if (path === folder || isBelow(path, folder) || isBelow(folder, path)) this.#burst.add(path);
  }

  async #tell(paths: ReadonlySet<FilePath>): Promise<void> {
    const folders = [...paths].filter((path) => this.#mayBeFolder(path));
    const files = await Promise.all(folders.map((path) => this.#filesBelow(path)));
    if (!this.#isDisposed) this.#parts.listener(new Set([...paths, ...files.flat()]));
  }

  /** All our files have an extension and none of our folders has, unless the user named it. */
  #mayBeFolder(path: FilePath): boolean {
    return !isBelow(path, this.#parts.folder) || !path.slice(path.lastIndexOf('/') + 1).includes('.');
  }

  /** The files that are below a folder now, and those that somebody knows from before. */
  async #filesBelow(path: FilePath): Promise<readonly FilePath[]> {
    const { root, folder, known } = this.#parts;
    const top = isBelow(path, folder) ? path : folder;
    return [...known.below(top), ...(await findFiles(root, top))];
  }
}

function isBelow(path: FilePath, folder: FilePath): boolean {
  return path.startsWith(`${folder}/`);
}

/** All that is in the folder, and the folder itself with those around it, whose coming and going moves all that is in it. */
function watchedPatterns(root: vscode.Uri, folder: FilePath): readonly vscode.RelativePattern[] {
  const parents = wayTo(folder).map((path) => vscode.Uri.joinPath(root, parentOf(path)));
  return [
    new vscode.RelativePattern(toUri(root, folder), '**'),
    ...parents.map((parent) => new vscode.RelativePattern(parent, '*')),
  ];
}

/** Every file below a folder; none when the folder is missing or can't be read. */
async function findFiles(root: vscode.Uri, folder: FilePath): Promise<readonly FilePath[]> {
  const entries = await vscode.workspace.fs.readDirectory(toUri(root, folder)).then(undefined, () => []);
  const paths = entries.map(([name, type]) => ({
    path: `${folder}/${name}`,
    isFolder: type === vscode.FileType.Directory,
  }));
  const found = await Promise.all(paths.map(async ({ path, isFolder }) => (isFolder ? findFiles(root, path) : [path])));
  return found.flat();
}
