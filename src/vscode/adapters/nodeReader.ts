import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { join, sep } from 'node:path';

import { type FileContent, FileFailure, type FilePath, type FolderEntry, maxFileBytes } from '../../app/ports.js';
import { decodeFile } from './decodeFile.js';
import { isMissing, nodeErrorCode, reasonOf, unlessMissing } from './nodeFailure.js';

/** How long one slice of reading may block the host; parsing its result takes about as long again. */
const sliceMs = 4;

/** Reading follows no link and doesn't wait for the other end of a pipe. Node on Windows has neither flag. */
const readFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads files of a workspace folder synchronously: ten times faster than with promises. */
export class NodeReader {
  readonly #root: string;
  /**
   * One byte larger than the limit, so that a single call reads any file and shows whether it is too large. Allocated on first
   * use.
   */
  #buffer: Buffer | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** Reads a file; anything else counts as `missing`. Throws the system's error if access is refused. */
  readIfFile(path: FilePath): FileContent {
    const file = join(this.#root, path);
    const stat = unlessMissing(() => lstatSync(file));
    if (stat?.isSymbolicLink()) throw new FileFailure('link', path);
    return stat?.isFile() ? this.#readContent(file) : { kind: 'missing' };
  }

  /** Reads files of a folder from an index on, until the slice of time is used up. */
  readSlice(folder: FilePath, names: readonly string[], start: number): FolderEntry[] {
    const began = performance.now();
    const location = join(this.#root, folder, sep);
    const slice: FolderEntry[] = [];
    for (let index = start; index < names.length && performance.now() - began < sliceMs; index++) {
      const name = names[index] ?? '';
      slice.push({ path: `${folder}/${name}`, content: this.#readUnlessRefused(location + name) });
    }
    return slice;
  }

  #readUnlessRefused(file: string): FileContent {
    try {
      const isLink = constants.O_NOFOLLOW === undefined && lstatSync(file).isSymbolicLink();
      return isLink ? { kind: 'refused', reason: 'link' } : this.#readContent(file);
    } catch (error) {
      const code = nodeErrorCode(error);
      if (code === undefined) throw error;
      return isMissing(error) ? { kind: 'missing' } : { kind: 'refused', reason: reasonOf(code) };
    }
  }

  #readContent(file: string): FileContent {
    this.#buffer ??= Buffer.allocUnsafeSlow(maxFileBytes + 1);
    const descriptor = openSync(file, readFlags);
    try {
      if (!fstatSync(descriptor).isFile()) return { kind: 'missing' };
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
