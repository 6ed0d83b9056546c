import type { DiskCalls, DiskEntry, EntryKind, NewFileMode, Turns } from '../../../src/app/files/diskCalls.js';
import { parentOf } from '../../../src/app/kit/filePath.js';
import {
  type Disposable,
  type FileContent,
  FileFailure,
  type FilePath,
  type FolderEntry,
} from '../../../src/app/ports.js';

/** What stops everything at a call, as if the process had been killed. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** A disk in memory, one call after the other, for tests of what writes to it. */
export class MemoryDisk implements DiskCalls {
  readonly owner: string = 'me';
  readonly texts = new Map<FilePath, string>();
  readonly others = new Map<FilePath, Exclude<EntryKind, 'file'>>();
  readonly privateFiles = new Set<FilePath>();
  readonly gone = new Set<string>();
  /** Files that have another name as well. */
  readonly linked = new Set<FilePath>();
  readonly ages = new Map<FilePath, number>();
  /** Every call that writes, in order. */
  readonly calls: string[] = [];
  /** Called before each call that writes; what it throws is the disk's answer. */
  before: (call: string, path: FilePath) => void = () => undefined;
  /** Called before a file is read. */
  beforeRead: () => void = () => undefined;
  #count = 0;

  unique(): string {
    return String(this.#count++);
  }

  isGone(owner: string): boolean | undefined {
    return this.gone.has(owner) || undefined;
  }

  async kindOf(path: FilePath): Promise<EntryKind | undefined> {
    return this.texts.has(path) ? 'file' : this.others.get(path);
  }

  async ageMs(path: FilePath): Promise<number | undefined> {
    return this.texts.has(path) ? (this.ages.get(path) ?? 0) : undefined;
  }

  async hasOtherName(path: FilePath): Promise<boolean> {
    return this.linked.has(path);
  }

  async entries(folder: FilePath): Promise<readonly DiskEntry[]> {
    const files = [...this.texts.keys()].map((path) => [path, 'file'] as const);
    return [...files, ...this.others]
      .filter(([path]) => parentOf(path) === folder)
      .map(([path, kind]) => ({ name: path.slice(path.lastIndexOf('/') + 1), kind }));
  }

  async read(path: FilePath): Promise<FileContent> {
    this.beforeRead();
    const text = this.texts.get(path);
    return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
  }

  async *readMany(folder: FilePath, names: readonly string[]): AsyncIterable<readonly FolderEntry[]> {
    for (const name of names) yield [{ path: `${folder}/${name}`, content: await this.read(`${folder}/${name}`) }];
  }

  async makeFolder(folder: FilePath): Promise<void> {
    this.#call('makeFolder', folder);
    this.others.set(folder, 'folder');
  }

  async checkWritable(): Promise<void> {
    // Everything is, unless `before` says otherwise.
  }

  async write(path: FilePath, text: string, { isPrivate }: NewFileMode): Promise<void> {
    this.#call('write', path);
    if (isPrivate) this.privateFiles.add(path);
    this.texts.set(path, text);
  }

  async claim(temporary: FilePath, path: FilePath): Promise<'created' | 'exists'> {
    this.#call('claim', path);
    if (await this.kindOf(path)) return 'exists';
    this.texts.set(path, this.texts.get(temporary) ?? '');
    return 'created';
  }

  async swapIn(temporary: FilePath, path: FilePath, expected: string): Promise<'replaced' | 'changed'> {
    this.#call('swapIn', path);
    if (this.texts.get(path) !== expected) return 'changed';
    this.texts.set(path, this.texts.get(temporary) ?? '');
    this.texts.delete(temporary);
    return 'replaced';
  }

  async moveIf(from: FilePath, to: FilePath, expected: string): Promise<'moved' | 'exists' | 'changed'> {
    this.#call('moveIf', from);
    if (this.texts.get(from) !== expected) return 'changed';
    if (await this.kindOf(to)) return 'exists';
    this.texts.set(to, expected);
    this.texts.delete(from);
    return 'moved';
  }

  async removeIf(path: FilePath, expected: string): Promise<'removed' | 'changed'> {
    this.#call('removeIf', path);
    if (this.texts.get(path) !== expected) return 'changed';
    this.texts.delete(path);
    return 'removed';
  }

  async remove(path: FilePath): Promise<void> {
    this.#call('remove', path);
    this.texts.delete(path);
  }

  async trash(path: FilePath): Promise<boolean> {
    this.#call('trash', path);
    return this.texts.delete(path);
  }

  watchDirectly(): Disposable {
    return { dispose: () => undefined };
  }

  #call(name: string, path: FilePath): void {
    this.before(name, path);
    this.calls.push(name);
  }
}

/** One turn after the other. */
export class MemoryTurns implements Turns {
  isBusy = false;
  /** Called when a turn begins. */
  before: () => void = () => undefined;
  #last: Promise<unknown> = Promise.resolve();

  alone<T>(path: FilePath, act: () => Promise<T>): Promise<T> {
    if (this.isBusy) return Promise.reject(new FileFailure('busy', path));
    const turn = this.#last.then(() => {
      this.before();
      return act();
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
