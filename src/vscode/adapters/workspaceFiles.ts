import * as vscode from 'vscode';

import { parentOf, wayTo } from '../../app/filePath.js';
import {
  type Disposable,
  type FileContent,
  FileFailure,
  type FilePath,
  type Files,
  type FolderEntry,
  maxFileBytes,
} from '../../app/ports.js';
import { decodeFile } from './decodeFile.js';
import { type Disk, DocumentFiles } from './documentFiles.js';
import { HostPace } from './hostPace.js';
import { isTemporaryName, makeTemporaryName } from './temporaryName.js';
import { guardWorkspaceAccess, unlessMissing } from './workspaceFailure.js';
import { toUri } from './workspacePath.js';

/** How many files are asked for at a time: an answer takes milliseconds, most of which is waiting. */
const batchSize = 64;

/** The files of a workspace folder through VS Code: virtual, remote from a browser, or on a disk. */
export function createWorkspaceFiles(root: vscode.Uri): Files {
  return new DocumentFiles(new WorkspaceDisk(root), root);
}

/** What is true of a file at the moment when another takes its place, and whether it may be there at all. */
interface Placing {
  readonly overwrite: boolean;
  readonly isStillWanted: () => Promise<boolean>;
}

/**
 * The file system as `vscode.workspace.fs` offers it. It can neither create exclusively nor replace in one step: it looks, then
 * renames, and deletes what it renames over. So our own accesses wait for each other; another program may find a file missing
 * for the moment in which it's replaced, but never half of it. Where a symbolic link leads can't be asked: none is followed.
 */
class WorkspaceDisk implements Disk {
  readonly #root: vscode.Uri;
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  read(path: FilePath): Promise<FileContent> {
    return guardWorkspaceAccess(path, async () => {
      await this.#lastWrite;
      const stat = await this.#stat(path);
      if (stat?.type !== vscode.FileType.File) return { kind: 'missing' };
      return stat.size > maxFileBytes ? { kind: 'tooLarge', sizeBytes: stat.size } : this.#readContent(path);
    });
  }

  list(folder: FilePath): Promise<readonly string[]> {
    return guardWorkspaceAccess(folder, async () => {
      const stat = await this.#stat(folder);
      if (stat?.type !== vscode.FileType.Directory) return [];
      const entries = (await unlessMissing(vscode.workspace.fs.readDirectory(toUri(this.#root, folder)))) ?? [];
      return entries
        .filter(([name, type]) => type === vscode.FileType.File && !isTemporaryName(name))
        .map(([name]) => name);
    });
  }

  async *readFolder(folder: FilePath, extension: string): AsyncIterable<readonly FolderEntry[]> {
    const names = (await this.list(folder)).filter((name) => name.endsWith(extension));
    const pace = new HostPace();
    for (let start = 0; start < names.length; start += batchSize) {
      const paths = names.slice(start, start + batchSize).map((name) => `${folder}/${name}`);
      await this.#lastWrite;
      yield await Promise.all(paths.map(async (path) => ({ path, content: await this.#readUnlessRefused(path) })));
      await pace.breathe();
    }
  }

  async #readUnlessRefused(path: FilePath): Promise<FileContent> {
    try {
      return await guardWorkspaceAccess(path, () => this.#readContent(path));
    } catch (error) {
      if (error instanceof FileFailure) return { kind: 'refused', reason: error.reason };
      throw error;
    }
  }

  create(path: FilePath, text: string): Promise<'created' | 'exists'> {
    return this.#inTurn(path, async () => {
      if (await this.#stat(path)) return 'exists';
      await this.#makeFolder(parentOf(path));
      const wasPlaced = await this.#place(path, text, { overwrite: false, isStillWanted: async () => true });
      return wasPlaced ? 'created' : 'exists';
    });
  }

  replace(path: FilePath, expected: string, next: string): Promise<'replaced' | 'changed'> {
    return this.#inTurn(path, async () => {
      const isUnchanged = (): Promise<boolean> => this.#holds(path, expected);
      if (!(await isUnchanged())) return 'changed';
      if (this.#isOpen(path))
        await vscode.workspace.fs.writeFile(toUri(this.#root, path), new TextEncoder().encode(next));
      else if (!(await this.#place(path, next, { overwrite: true, isStillWanted: isUnchanged }))) return 'changed';
      return 'replaced';
    });
  }

  remove(path: FilePath, expected: string): Promise<'removed' | 'changed'> {
    return this.#inTurn(path, async () => {
      if (!(await this.#holds(path, expected))) return 'changed';
      await vscode.workspace.fs.delete(toUri(this.#root, path), { useTrash: false });
      return 'removed';
    });
  }

  watchDirectly(): Disposable {
    return { dispose: () => undefined };
  }

  /** Writes one thing after the other, so that what one finds out is still true when it writes. */
  #inTurn<T>(path: FilePath, write: () => Promise<T>): Promise<T> {
    const result = this.#lastWrite.then(() => guardWorkspaceAccess(path, write));
    this.#lastWrite = result.catch(() => undefined);
    return result;
  }

  /** @returns `undefined` when there is nothing. Throws where a symbolic link is on the way. */
  async #stat(path: FilePath): Promise<vscode.FileStat | undefined> {
    const way = wayTo(path).map((part) => unlessMissing(vscode.workspace.fs.stat(toUri(this.#root, part))));
    const stats = await Promise.all(way);
    if (stats.some((stat) => stat && (stat.type & vscode.FileType.SymbolicLink) !== 0))
      throw new FileFailure('outside', path);
    return stats.at(-1);
  }

  /** Makes the folders on the way one by one, which gives VS Code's watcher the time to see each. */
  async #makeFolder(folder: string): Promise<void> {
    for (const part of folder === '' ? [] : wayTo(folder)) {
      const uri = toUri(this.#root, part);
      if (!(await unlessMissing(vscode.workspace.fs.stat(uri)))) await vscode.workspace.fs.createDirectory(uri);
    }
  }

  async #readContent(path: FilePath): Promise<FileContent> {
    const bytes = await unlessMissing(vscode.workspace.fs.readFile(toUri(this.#root, path)));
    if (!bytes) return { kind: 'missing' };
    return bytes.byteLength > maxFileBytes ? { kind: 'tooLarge', sizeBytes: bytes.byteLength } : decodeFile(bytes);
  }

  async #holds(path: FilePath, text: string): Promise<boolean> {
    const stat = await this.#stat(path);
    if (stat?.type !== vscode.FileType.File || stat.size > maxFileBytes) return false;
    const content = await this.#readContent(path);
    return content.kind === 'text' && content.text === text;
  }

  /** VS Code closes the editor of a file that is renamed over, as if it had been deleted: an open file is written in place. */
  #isOpen(path: FilePath): boolean {
    const uri = toUri(this.#root, path).toString();
    return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri);
  }

  /** Writes beside, then renames. */
  async #place(path: FilePath, text: string, { overwrite, isStillWanted }: Placing): Promise<boolean> {
    const file = toUri(this.#root, path);
    const temporary = vscode.Uri.joinPath(file, '..', makeTemporaryName());
    const bytes = new TextEncoder().encode(text);
    try {
      await vscode.workspace.fs.writeFile(temporary, bytes);
      return (await isStillWanted()) && (await rename(temporary, file, { overwrite, bytes }));
    } finally {
      await vscode.workspace.fs.delete(temporary).then(undefined, () => undefined);
    }
  }
}

/** Gives a finished file its name; where the file system can't rename, writes the same in place. */
async function rename(
  temporary: vscode.Uri,
  file: vscode.Uri,
  { overwrite, bytes }: { readonly overwrite: boolean; readonly bytes: Uint8Array },
): Promise<boolean> {
  try {
    await vscode.workspace.fs.rename(temporary, file, { overwrite });
  } catch {
    if (!overwrite && (await unlessMissing(vscode.workspace.fs.stat(file)))) return false;
    await vscode.workspace.fs.writeFile(file, bytes);
  }
  return true;
}
