import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  renameSync,
  type Stats,
  unlinkSync,
  watch,
} from 'node:fs';
import { chmod, link, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

import type { DiskCalls, DiskEntry, EntryKind, NewFileMode } from '../../app/files/diskCalls.js';
import { type Disposable, type FileContent, FileFailure, type FilePath, type FolderEntry } from '../../app/ports.js';
import { guardNodeAccess, isMissing, nodeErrorCode, unlessMissing } from './nodeFailure.js';
import { isGone, owner } from './nodeOwner.js';
import { NodeReader } from './nodeReader.js';

/** Pauses before each retry of a file that another program holds open, as happens on Windows. */
const busyPausesMs = [10, 40, 160];

/** The disk, through Node. Reads are synchronous, which is ten times faster; writes, which wait for the disk, are not. */
export class NodeDisk implements DiskCalls {
  readonly owner = owner;
  readonly isGone = isGone;
  readonly trash: (path: FilePath) => Promise<boolean>;
  readonly #root: string;
  readonly #reader: NodeReader;

  constructor(root: string, trash: (path: FilePath) => Promise<boolean>) {
    this.#root = root;
    this.trash = trash;
    this.#reader = new NodeReader(root);
  }

  unique(): string {
    return crypto.randomUUID();
  }

  kindOf(path: FilePath): Promise<EntryKind | undefined> {
    return guardNodeAccess(path, () => {
      const stat = this.#stat(path);
      return stat && kindOf(stat);
    });
  }

  ageMs(path: FilePath): Promise<number | undefined> {
    return guardNodeAccess(path, () => {
      const stat = this.#stat(path);
      return stat && Date.now() - stat.mtimeMs;
    });
  }

  hasOtherName(path: FilePath): Promise<boolean> {
    return guardNodeAccess(path, () => (this.#stat(path)?.nlink ?? 1) > 1);
  }

  entries(folder: FilePath): Promise<readonly DiskEntry[]> {
    return guardNodeAccess(folder, async () => {
      const entries = await readdir(this.#locate(folder), { withFileTypes: true }).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    });
  }

  read(path: FilePath): Promise<FileContent> {
    return guardNodeAccess(path, () => this.#reader.readIfFile(path));
  }

  async *readMany(folder: FilePath, names: readonly string[]): AsyncIterable<readonly FolderEntry[]> {
    for (let next = 0; next < names.length;) {
      const slice = await guardNodeAccess(folder, () => this.#reader.readSlice(folder, names, next));
      next += slice.length;
      yield slice;
      await nextTurn();
    }
  }

  makeFolder(folder: FilePath, isPrivate: boolean): Promise<void> {
    return guardNodeAccess(folder, async () => {
      await mkdir(this.#locate(folder), { mode: isPrivate ? 0o700 : 0o777 }).catch((error: unknown) => {
        if (nodeErrorCode(error) !== 'EEXIST') throw error;
      });
    });
  }

  checkWritable(path: FilePath): Promise<void> {
    return guardNodeAccess(path, () => {
      const stat = this.#stat(path);
      // The system lets an administrator write any file, but the mode shows that this one should stay as it is.
      if (stat && (stat.mode & 0o222) === 0) throw new FileFailure('readOnly', path);
      if (stat) accessSync(this.#locate(path), constants.W_OK);
    });
  }

  write(path: FilePath, text: string, { isPrivate, like }: NewFileMode): Promise<void> {
    return guardNodeAccess(path, async () => {
      const file = this.#locate(path);
      await writeFile(file, text, { flag: 'wx', flush: true, mode: isPrivate ? 0o600 : 0o666 });
      const stat = like === undefined ? undefined : this.#stat(like);
      if (stat) await chmod(file, stat.mode & (isPrivate ? 0o700 : 0o777));
    });
  }

  /** A hard link can't overwrite. Without links, an empty file reserves the name, which the finished file then replaces. */
  claim(temporary: FilePath, path: FilePath): Promise<'created' | 'exists'> {
    return guardNodeAccess(path, async () => {
      const [from, to] = [this.#locate(temporary), this.#locate(path)];
      try {
        await link(from, to).catch((error: unknown) => {
          if (nodeErrorCode(error) === 'EEXIST') throw error;
          closeSync(openSync(to, 'wx'));
          renameSync(from, to);
        });
        return 'created';
      } catch (error) {
        if (nodeErrorCode(error) === 'EEXIST') return 'exists';
        throw error;
      }
    });
  }

  swapIn(temporary: FilePath, path: FilePath, expected: string): Promise<'replaced' | 'changed'> {
    return guardNodeAccess(path, () =>
      unlessHeld(() => {
        if (!this.#holds(path, expected)) return 'changed';
        renameSync(this.#locate(temporary), this.#locate(path));
        return 'replaced';
      }),
    );
  }

  moveIf(from: FilePath, to: FilePath, expected: string, isPrivate: boolean): Promise<'moved' | 'exists' | 'changed'> {
    return guardNodeAccess(from, () =>
      unlessHeld(() => {
        if (!this.#holds(from, expected)) return 'changed';
        if (this.#stat(to)) return 'exists';
        if (isPrivate) chmodSync(this.#locate(from), 0o600);
        renameSync(this.#locate(from), this.#locate(to));
        // A file from a private folder may be read by everybody who may read its new folder.
        if (!isPrivate) chmodSync(this.#locate(to), lstatSync(dirname(this.#locate(to))).mode & 0o666);
        return 'moved';
      }),
    );
  }

  removeIf(path: FilePath, expected: string): Promise<'removed' | 'changed'> {
    return guardNodeAccess(path, () => {
      if (!this.#holds(path, expected)) return 'changed';
      unlinkSync(this.#locate(path));
      return 'removed';
    });
  }

  remove(path: FilePath): Promise<void> {
    return guardNodeAccess(path, () => rm(this.#locate(path), { force: true }));
  }

  watchDirectly(folder: FilePath, listener: (path: FilePath) => void): Disposable {
    if (process.platform !== 'linux') return { dispose: () => undefined };
    try {
      const watcher = watch(this.#locate(folder), (_, name) => name !== null && listener(`${folder}/${name}`));
      watcher.on('error', () => watcher.close());
      return { dispose: () => watcher.close() };
    } catch (error) {
      if (nodeErrorCode(error) === undefined) throw error;
      return { dispose: () => undefined };
    }
  }

  #locate(path: FilePath): string {
    return join(this.#root, path);
  }

  #stat(path: FilePath): Stats | undefined {
    return unlessMissing(() => lstatSync(this.#locate(path)));
  }

  #holds(path: FilePath, text: string): boolean {
    const content = this.#reader.readIfFile(path);
    return content.kind === 'text' && content.text === text;
  }
}

function kindOf(entry: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): EntryKind {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

/** Retries after short pauses while another program holds the file open. */
async function unlessHeld<T>(act: () => T, pausesMs: readonly number[] = busyPausesMs): Promise<T> {
  try {
    return act();
  } catch (error) {
    const [pauseMs, ...laterPausesMs] = pausesMs;
    if (pauseMs === undefined || !['EACCES', 'EBUSY', 'EPERM'].includes(nodeErrorCode(error) ?? '')) throw error;
    await pause(pauseMs);
    return unlessHeld(act, laterPausesMs);
  }
}
