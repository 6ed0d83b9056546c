import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  watch,
} from 'node:fs';
import { chmod, copyFile, link, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type * as vscode from 'vscode';

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
import { guardNodeAccess, isMissing, nodeErrorCode, reasonOf, unlessMissing } from './nodeFailure.js';
import { isTemporaryName, makeTemporaryName } from './temporaryName.js';

/** How long reading keeps the host to itself at a time, in milliseconds; parsing what was read takes as long again. */
const sliceMs = 4;

/** How long to wait before each further try at a file that another program holds, as happens on Windows. */
const busyPausesMs = [10, 40, 160];

/** The files of a workspace folder on this machine's disk, through Node: only for `file:` and hosts that run in Node. */
export function createNodeFiles(root: vscode.Uri): Files {
  return new DocumentFiles(new NodeDisk(root.fsPath), root);
}

/** The disk as Node sees it. Reads are synchronous, as that is ten times faster; writes, which wait for the disk, are not. */
class NodeDisk implements Disk {
  readonly #root: string;
  /** One byte larger than what is taken, so that one call reads any file and shows whether it is too large; made for the first. */
  #buffer: Buffer | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  read(path: FilePath): Promise<FileContent> {
    return guardNodeAccess(path, () => {
      const file = this.#locate(path);
      return file !== undefined && statSync(file).isFile() ? this.#readContent(file) : { kind: 'missing' };
    });
  }

  list(folder: FilePath): Promise<readonly string[]> {
    return guardNodeAccess(folder, async () => {
      const real = this.#locate(folder);
      const entries = real === undefined ? [] : await readEntries(real);
      return entries.filter((entry) => this.#isOurFile(folder, entry)).map(({ name }) => name);
    });
  }

  async *readFolder(folder: FilePath, extension: string): AsyncIterable<readonly FolderEntry[]> {
    const names = (await this.list(folder)).filter((name) => name.endsWith(extension));
    for (let next = 0; next < names.length;) {
      const slice = await guardNodeAccess(folder, () => this.#readSlice(folder, names, next));
      next += slice.length;
      yield slice;
      await nextTurn();
    }
  }

  create(path: FilePath, text: string): Promise<'created' | 'exists'> {
    return guardNodeAccess(path, async () => {
      const folder = await this.#makeFolder(parentOf(path));
      return withTemporary(folder, text, (temporary) => claimName(temporary, join(folder, basename(path))));
    });
  }

  replace(path: FilePath, expected: string, next: string): Promise<'replaced' | 'changed'> {
    return guardNodeAccess(path, async () => {
      const file = this.#locate(path);
      if (file === undefined || !holds(file, expected)) return 'changed';
      accessSync(file, constants.W_OK);
      return withTemporary(dirname(file), next, async (temporary) => {
        await chmod(temporary, statSync(file).mode);
        return swapIn(temporary, file, expected);
      });
    });
  }

  remove(path: FilePath, expected: string): Promise<'removed' | 'changed'> {
    return guardNodeAccess(path, () => {
      const file = this.#locate(path);
      if (file === undefined || !holds(file, expected)) return 'changed';
      unlinkSync(join(this.#root, path));
      return 'removed';
    });
  }

  watchDirectly(folder: FilePath, listener: (path: FilePath) => void): Disposable {
    if (process.platform !== 'linux') return { dispose: () => undefined };
    try {
      const watcher = watch(join(this.#root, folder), (_, name) => name !== null && listener(`${folder}/${name}`));
      watcher.on('error', () => watcher.close());
      return { dispose: () => watcher.close() };
    } catch (error) {
      if (nodeErrorCode(error) === undefined) throw error;
      return { dispose: () => undefined };
    }
  }

  /**
   * Where a file or folder really is, symbolic links followed.
   *
   * @returns `undefined` when there is none. Throws when it is outside the workspace folder.
   */
  #locate(path: FilePath): string | undefined {
    const real = unlessMissing(() => realpathSync.native(join(this.#root, path)));
    if (real === undefined) return undefined;
    const fromRoot = relative(realpathSync.native(this.#root), real);
    if (fromRoot === '..' || fromRoot.startsWith(`..${sep}`) || isAbsolute(fromRoot))
      throw new FileFailure('outside', path);
    return real;
  }

  /** Makes a folder and those around it, and never the workspace folder itself, nor any through a link that leads outside. */
  async #makeFolder(folder: string): Promise<string> {
    const root = realpathSync.native(this.#root);
    if (folder === '') return root;
    for (const part of wayTo(folder)) this.#locate(part);
    await mkdir(join(root, folder), { recursive: true });
    return this.#locate(folder) ?? join(root, folder);
  }

  #isOurFile(folder: FilePath, entry: Dirent): boolean {
    if (!entry.isSymbolicLink()) return entry.isFile() && !isTemporaryName(entry.name);
    try {
      const file = this.#locate(`${folder}/${entry.name}`);
      return file !== undefined && statSync(file).isFile();
    } catch (error) {
      if (error instanceof FileFailure) return false;
      throw error;
    }
  }

  #readSlice(folder: FilePath, names: readonly string[], start: number): FolderEntry[] {
    const began = performance.now();
    const location = join(this.#root, folder, sep);
    const slice: FolderEntry[] = [];
    for (let next = start; next < names.length && performance.now() - began < sliceMs; next++) {
      const name = names[next] ?? '';
      slice.push({ path: `${folder}/${name}`, content: this.#readUnlessRefused(location + name) });
    }
    return slice;
  }

  #readUnlessRefused(file: string): FileContent {
    try {
      return this.#readContent(file);
    } catch (error) {
      const code = nodeErrorCode(error);
      if (code === undefined) throw error;
      return isMissing(error) ? { kind: 'missing' } : { kind: 'refused', reason: reasonOf(code) };
    }
  }

  #readContent(file: string): FileContent {
    this.#buffer ??= Buffer.allocUnsafeSlow(maxFileBytes + 1);
    const descriptor = openSync(file, 'r');
    try {
      let length = 0;
      for (let count = -1; count !== 0; length += count) {
        count = readSync(descriptor, this.#buffer, length, this.#buffer.length - length, null);
      }
      if (length > maxFileBytes) return { kind: 'tooLarge', sizeBytes: fstatSync(descriptor).size };
      return decodeFile(this.#buffer.subarray(0, length));
    } finally {
      closeSync(descriptor);
    }
  }
}

/** Writes a text to disk beside its place, flushed; whatever `use` leaves of it is removed. */
async function withTemporary<T>(folder: string, text: string, use: (temporary: string) => Promise<T>): Promise<T> {
  const temporary = join(folder, makeTemporaryName());
  try {
    await writeFile(temporary, text, { flag: 'wx', flush: true });
    return await use(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Gives a finished file its name if nobody has it. A link can't overwrite; where there are no links, a copy must do. */
async function claimName(temporary: string, file: string): Promise<'created' | 'exists'> {
  try {
    await link(temporary, file).catch((error: unknown) => {
      if (nodeErrorCode(error) === 'EEXIST') throw error;
      return copyFile(temporary, file, constants.COPYFILE_EXCL);
    });
    return 'created';
  } catch (error) {
    if (nodeErrorCode(error) === 'EEXIST') return 'exists';
    throw error;
  }
}

/** Puts a finished file in another's place. Between the last look at the old text and the renaming nothing else runs here. */
async function swapIn(
  temporary: string,
  file: string,
  expected: string,
  pausesMs: readonly number[] = busyPausesMs,
): Promise<'replaced' | 'changed'> {
  if (!holds(file, expected)) return 'changed';
  try {
    renameSync(temporary, file);
    return 'replaced';
  } catch (error) {
    const [pauseMs, ...laterPausesMs] = pausesMs;
    if (pauseMs === undefined || !['EACCES', 'EBUSY', 'EPERM'].includes(nodeErrorCode(error) ?? '')) throw error;
    await pause(pauseMs);
    return swapIn(temporary, file, expected, laterPausesMs);
  }
}

function holds(file: string, text: string): boolean {
  const bytes = unlessMissing(() => readFileSync(file));
  return bytes?.equals(Buffer.from(text)) ?? false;
}

/** A folder's entries; none when it's missing, or no folder. */
async function readEntries(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
}
