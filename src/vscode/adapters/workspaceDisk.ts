import * as vscode from 'vscode';

import type { DiskCalls, DiskEntry, EntryKind } from '../../app/files/diskCalls.js';
import { parentOf } from '../../app/kit/filePath.js';
import {
  type Disposable,
  type FileContent,
  FileFailure,
  type FilePath,
  type FolderEntry,
  maxFileBytes,
} from '../../app/ports.js';
import { unlessRefused } from '../../app/kit/unlessRefused.js';
import { trash } from '../kit/trash.js';
import { decodeFile } from './decodeFile.js';
import { HostPace } from './hostPace.js';
import { guardWorkspaceAccess, unlessMissing } from './workspaceFailure.js';
import { toUri } from '../folder/workspacePath.js';

/** How many files are requested at a time: an answer takes milliseconds, most of them waiting. */
const batchSize = 64;

/**
 * The file system as offered by `vscode.workspace.fs`. It can neither create exclusively nor replace atomically: it checks, then
 * renames, and deletes the target first. So its steps run one at a time. Another program may briefly find a file missing while it
 * is replaced, but never half-written, and another window may write between a check and an act. Modes are unknown.
 */
export class WorkspaceDisk implements DiskCalls {
  /** A web worker has no process, so its leftover temporary files are recognized by age alone. */
  readonly owner = `w${crypto.randomUUID().replaceAll('-', '')}`;
  readonly #root: vscode.Uri;
  #lastStep: Promise<unknown> = Promise.resolve();

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  unique(): string {
    return crypto.randomUUID();
  }

  isGone(): undefined {
    return undefined;
  }

  kindOf(path: FilePath): Promise<EntryKind | undefined> {
    return guardWorkspaceAccess(path, async () => {
      const stat = await unlessMissing(vscode.workspace.fs.stat(toUri(this.#root, path)));
      return stat && kindOf(stat.type);
    });
  }

  ageMs(path: FilePath): Promise<number | undefined> {
    return guardWorkspaceAccess(path, async () => {
      const stat = await unlessMissing(vscode.workspace.fs.stat(toUri(this.#root, path)));
      return stat && Date.now() - stat.mtime;
    });
  }

  /** VS Code's file systems have one name for each file, as far as they report. */
  async hasOtherName(): Promise<boolean> {
    return false;
  }

  entries(folder: FilePath): Promise<readonly DiskEntry[]> {
    return guardWorkspaceAccess(folder, async () => {
      // For a file, some file systems report an empty folder, and others throw an error that isn't a file system's.
      if ((await this.kindOf(folder)) !== 'folder') return [];
      const entries = (await unlessMissing(vscode.workspace.fs.readDirectory(toUri(this.#root, folder)))) ?? [];
      return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
    });
  }

  read(path: FilePath): Promise<FileContent> {
    return guardWorkspaceAccess(path, async () => {
      await this.#lastStep;
      return this.#readIfFile(path);
    });
  }

  async *readMany(folder: FilePath, names: readonly string[]): AsyncIterable<readonly FolderEntry[]> {
    const pace = new HostPace();
    const links = new Set((await this.entries(folder)).flatMap(({ name, kind }) => (kind === 'link' ? name : [])));
    for (let start = 0; start < names.length; start += batchSize) {
      await this.#lastStep;
      const batch = names.slice(start, start + batchSize).map(async (name): Promise<FolderEntry> => {
        const path = `${folder}/${name}`;
        return { path, content: links.has(name) ? linkRefused : await this.#readUnlessRefused(path) };
      });
      yield await Promise.all(batch);
      await pace.breathe();
    }
  }

  makeFolder(folder: FilePath): Promise<void> {
    return guardWorkspaceAccess(folder, async () => {
      // VS Code would create the parent folders too, even a workspace folder that no longer exists.
      if (parentOf(folder) === '') await vscode.workspace.fs.stat(this.#root);
      await vscode.workspace.fs.createDirectory(toUri(this.#root, folder));
    });
  }

  checkWritable(path: FilePath): Promise<void> {
    return guardWorkspaceAccess(path, async () => {
      const stat = await unlessMissing(vscode.workspace.fs.stat(toUri(this.#root, path)));
      if (((stat?.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0) throw new FileFailure('readOnly', path);
    });
  }

  write(path: FilePath, text: string): Promise<void> {
    return guardWorkspaceAccess(path, async () => {
      await vscode.workspace.fs.writeFile(toUri(this.#root, path), new TextEncoder().encode(text));
    });
  }

  claim(temporary: FilePath, path: FilePath): Promise<'created' | 'exists'> {
    return this.#inTurn(path, async () => {
      if (await this.kindOf(path)) return 'exists';
      return (await this.#rename(temporary, path, false)) ? 'created' : 'exists';
    });
  }

  swapIn(temporary: FilePath, path: FilePath, expected: string): Promise<'replaced' | 'changed'> {
    return this.#inTurn(path, async () => {
      if (!(await this.#holds(path, expected))) return 'changed';
      await this.#rename(temporary, path, true);
      return 'replaced';
    });
  }

  moveIf(from: FilePath, to: FilePath, expected: string): Promise<'moved' | 'exists' | 'changed'> {
    return this.#inTurn(from, async () => {
      if (!(await this.#holds(from, expected))) return 'changed';
      if (await this.kindOf(to)) return 'exists';
      await vscode.workspace.fs.rename(toUri(this.#root, from), toUri(this.#root, to), { overwrite: false });
      return 'moved';
    });
  }

  removeIf(path: FilePath, expected: string): Promise<'removed' | 'changed'> {
    return this.#inTurn(path, async () => {
      if (!(await this.#holds(path, expected))) return 'changed';
      await vscode.workspace.fs.delete(toUri(this.#root, path), { useTrash: false });
      return 'removed';
    });
  }

  remove(path: FilePath): Promise<void> {
    return guardWorkspaceAccess(path, async () => {
      await unlessMissing(vscode.workspace.fs.delete(toUri(this.#root, path), { useTrash: false }));
    });
  }

  trash(path: FilePath): Promise<boolean> {
    return trash(toUri(this.#root, path));
  }

  watchDirectly(): Disposable {
    return { dispose: () => undefined };
  }

  /** Runs one step at a time, so that the result of a check still holds when it acts. */
  #inTurn<T>(path: FilePath, step: () => Promise<T>): Promise<T> {
    const result = this.#lastStep.then(() => guardWorkspaceAccess(path, step));
    this.#lastStep = result.catch(() => undefined);
    return result;
  }

  async #readIfFile(path: FilePath): Promise<FileContent> {
    const stat = await unlessMissing(vscode.workspace.fs.stat(toUri(this.#root, path)));
    const kind = stat && kindOf(stat.type);
    if (kind === 'link') throw new FileFailure('link', path);
    if (kind !== 'file' || !stat) return { kind: 'missing' };
    return stat.size > maxFileBytes ? { kind: 'tooLarge', sizeBytes: stat.size } : this.#readContent(path);
  }

  #readUnlessRefused(path: FilePath): Promise<FileContent> {
    return unlessRefused(
      () => guardWorkspaceAccess(path, () => this.#readContent(path)),
      ({ reason }) => ({ kind: 'refused', reason }),
    );
  }

  async #readContent(path: FilePath): Promise<FileContent> {
    const bytes = await unlessMissing(vscode.workspace.fs.readFile(toUri(this.#root, path)));
    if (!bytes) return { kind: 'missing' };
    return bytes.byteLength > maxFileBytes ? { kind: 'tooLarge', sizeBytes: bytes.byteLength } : decodeFile(bytes);
  }

  async #holds(path: FilePath, text: string): Promise<boolean> {
    const content = await this.#readIfFile(path);
    return content.kind === 'text' && content.text === text;
  }

  /** Writes in place if the file system can't rename, and if the file is open, since a rename would close its editor. */
  async #rename(temporary: FilePath, path: FilePath, overwrite: boolean): Promise<boolean> {
    const [from, to] = [toUri(this.#root, temporary), toUri(this.#root, path)];
    try {
      if (isOpen(to)) throw vscode.FileSystemError.Unavailable(to);
      await vscode.workspace.fs.rename(from, to, { overwrite });
    } catch {
      if (!overwrite && (await unlessMissing(vscode.workspace.fs.stat(to)))) return false;
      await vscode.workspace.fs.writeFile(to, await vscode.workspace.fs.readFile(from));
    }
    return true;
  }
}

const linkRefused: FolderEntry['content'] = { kind: 'refused', reason: 'link' };

function kindOf(type: vscode.FileType): EntryKind {
  if ((type & vscode.FileType.SymbolicLink) !== 0) return 'link';
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}
