import * as vscode from 'vscode';

import { Burst } from '../../app/kit/burst.js';
import { fileName, parentOf, wayTo } from '../../app/kit/filePath.js';
import type { Disposable, FilePath } from '../../app/ports.js';
import { hostTimer } from './hostTimer.js';
import type { KnownFiles } from '../../app/files/knownFiles.js';
import type { SafeDisk } from '../../app/files/safeDisk.js';
import { isTemporaryName } from '../../app/files/temporaryName.js';
import { toFilePath, toUri } from '../folder/workspacePath.js';

export interface FolderWatchParts {
  readonly root: vscode.Uri;
  readonly folder: FilePath;
  readonly known: KnownFiles;
  /**
   * Lists folders, and watches one directly where VS Code may fail to: on Linux its watcher misses a folder that is created at
   * the same moment as its parent, and all later events in it.
   */
  readonly disk: Pick<SafeDisk, 'hasFolder' | 'entries' | 'watchDirectly'>;
  /** Called with the changed paths, once per burst. */
  readonly listener: (paths: ReadonlySet<FilePath>) => void;
}

/**
 * Reports changes below a folder, both on disk and by typing in documents. If a folder appears or disappears as a whole, the
 * system reports only the folder; this reports the files in it.
 */
export class FolderWatch implements Disposable {
  readonly #parts: FolderWatchParts;
  readonly #burst: Burst<FilePath>;
  readonly #subscriptions: vscode.Disposable;
  /** For folders that appeared while watching. */
  readonly #directWatches = new Map<FilePath, Disposable>();
  #isDisposed = false;

  constructor(parts: FolderWatchParts) {
    this.#parts = parts;
    this.#burst = new Burst(hostTimer, (paths) => void this.#tell(paths));
    this.#subscriptions = vscode.Disposable.from(
      ...watchedPatterns(parts.root, parts.folder).map((pattern) => this.#watch(pattern)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#add(toFilePath(parts.root, document.uri))),
      vscode.workspace.onDidCloseTextDocument((document) => this.#add(toFilePath(parts.root, document.uri))),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#subscriptions.dispose();
    this.#burst.dispose();
    for (const watch of this.#directWatches.values()) watch.dispose();
  }

  #watch(pattern: vscode.RelativePattern): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const add = (uri: vscode.Uri): void => this.#add(toFilePath(this.#parts.root, uri));
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(add),
      watcher.onDidChange(add),
      watcher.onDidDelete(add),
    );
  }

  #add(path: FilePath | undefined): void {
    if (path === undefined || isTemporaryName(fileName(path))) return;
    const { folder } = this.#parts;
    if (path === folder || isBelow(path, folder) || isBelow(folder, path)) this.#burst.add(path);
  }

  async #tell(paths: ReadonlySet<FilePath>): Promise<void> {
    const folders = [...paths].filter((path) => this.#mayBeFolder(path));
    const files = await Promise.all(folders.map((path) => this.#filesBelow(path)));
    if (this.#isDisposed) return;
    const told = new Set([...paths, ...files.flat()]);
    for (const path of told) this.#parts.known.add(path);
    this.#parts.listener(told);
  }

  /** All our files have an extension, and none of our folders does unless the user chose such a name. */
  #mayBeFolder(path: FilePath): boolean {
    return !isBelow(path, this.#parts.folder) || !fileName(path).includes('.');
  }

  /** The files below a folder now, and those known from before. */
  async #filesBelow(path: FilePath): Promise<readonly FilePath[]> {
    const { folder, known } = this.#parts;
    const top = isBelow(path, folder) ? path : folder;
    const before = known.below(top);
    return [...before, ...(await this.#enter(top))];
  }

  /** Watches a folder recursively, then lists its files. */
  async #enter(folder: FilePath): Promise<readonly FilePath[]> {
    const { disk } = this.#parts;
    const isThere = await disk.hasFolder(folder);
    this.#directWatches.get(folder)?.dispose();
    this.#directWatches.delete(folder);
    if (this.#isDisposed || !isThere) return [];
    this.#directWatches.set(
      folder,
      disk.watchDirectly(folder, (path) => this.#add(path)),
    );
    const found = (await disk.entries(folder)).map(async ({ name, kind }) => {
      const path = `${folder}/${name}`;
      return kind === 'folder' ? this.#enter(path) : [path];
    });
    return (await Promise.all(found)).flat();
  }
}

function isBelow(path: FilePath, folder: FilePath): boolean {
  return path.startsWith(`${folder}/`);
}

/** Patterns for the folder's contents, for the folder itself and for its parents, since moving those moves the contents. */
function watchedPatterns(root: vscode.Uri, folder: FilePath): readonly vscode.RelativePattern[] {
  const parents = wayTo(folder).map((path) => vscode.Uri.joinPath(root, parentOf(path)));
  return [
    new vscode.RelativePattern(toUri(root, folder), '**'),
    ...parents.map((parent) => new vscode.RelativePattern(parent, '*')),
  ];
}
