import { parentOf, wayTo } from '../kit/filePath.js';
import {
  type Disposable,
  type FileContent,
  FileFailure,
  type FileMove,
  type FilePath,
  type FolderEntry,
} from '../ports.js';
import { unlessRefused } from '../kit/unlessRefused.js';
import type { DiskCalls, DiskEntry, NewFileMode, Turns } from './diskCalls.js';
import { isTemporaryName, makeTemporaryName, ownerOf } from './temporaryName.js';

/** A temporary file is taken for left behind after so long where nobody knows whether its owner still runs. */
const abandonedMs = 10 * 60_000;

/**
 * The files of a workspace folder on disk, without the editors. Whatever is interrupted, at whatever step, leaves each file as it
 * was or as it was to be, and at most a temporary file, which {@link sweep} takes away. Nothing goes through a symbolic link.
 */
export class SafeDisk {
  readonly #calls: DiskCalls;
  readonly #turns: Turns;

  constructor(calls: DiskCalls, turns: Turns) {
    this.#calls = calls;
    this.#turns = turns;
  }

  async read(path: FilePath): Promise<FileContent> {
    await this.#refuseLinks(path);
    return this.#calls.read(path);
  }

  /** Names of the files directly in a folder, and of the links, which can't be read. */
  async list(folder: FilePath): Promise<readonly string[]> {
    await this.#refuseLinks(folder);
    const entries = await this.#calls.entries(folder);
    return entries
      .filter(({ name, kind }) => (kind === 'file' || kind === 'link') && !isTemporaryName(name))
      .map(({ name }) => name);
  }

  /** Whether there is a folder, and not beyond a link. */
  hasFolder(folder: FilePath): Promise<boolean> {
    const look = async (): Promise<boolean> => {
      await this.#refuseLinks(folder);
      return (await this.#calls.kindOf(folder)) === 'folder';
    };
    return unlessRefused(look, () => false);
  }

  /** What is in a folder and no link; nothing where there is no folder, it can't be read, or it lies beyond a link. */
  entries(folder: FilePath): Promise<readonly DiskEntry[]> {
    const look = async (): Promise<readonly DiskEntry[]> => {
      await this.#refuseLinks(folder);
      return (await this.#calls.entries(folder)).filter(({ kind }) => kind !== 'link');
    };
    return unlessRefused(look, () => []);
  }

  async *readFolder(folder: FilePath, extension: string): AsyncIterable<readonly FolderEntry[]> {
    const names = (await this.list(folder)).filter((name) => name.endsWith(extension));
    yield* this.#calls.readMany(folder, names);
  }

  /** @param isStillDue asked at the last moment; where it says no, nothing is done, as where the file exists. */
  async create(path: FilePath, text: string, isStillDue = always): Promise<'created' | 'exists'> {
    await this.#refuseLinks(path);
    if (await this.#calls.kindOf(path)) return 'exists';
    await this.#makeFolders(parentOf(path));
    const mode = { isPrivate: isPrivate(path) };
    return this.#withTemporary(path, { text, mode }, async (temporary) =>
      isStillDue() ? this.#calls.claim(temporary, path) : 'exists',
    );
  }

  /** @param isStillDue asked at the last moment; where it says no, nothing is done: `elsewhere`. */
  async replace(
    path: FilePath,
    expected: string,
    next: string,
    isStillDue = always,
  ): Promise<'replaced' | 'changed' | 'elsewhere'> {
    return this.#prepare(path, expected, next, (temporary) =>
      this.alone(path, async () => (isStillDue() ? this.#calls.swapIn(temporary, path, expected) : 'elsewhere')),
    );
  }

  /** {@link replace} for who has the turn already. */
  async replaceInTurn(path: FilePath, expected: string, next: string): Promise<'replaced' | 'changed'> {
    return this.#prepare(path, expected, next, (temporary) => this.#calls.swapIn(temporary, path, expected));
  }

  /** @param isStillDue asked at the last moment; where it says no, nothing is done, as where the file holds another text. */
  async remove(
    path: FilePath,
    expected: string,
    way: 'trash' | 'forGood',
    isStillDue = always,
  ): Promise<'removed' | 'changed'> {
    await this.#refuseLinks(path);
    return this.alone(path, async () => {
      if (!isStillDue()) return 'changed';
      const wasTrashed = way === 'trash' && (await this.#holds(path, expected)) && (await this.#calls.trash(path));
      return wasTrashed ? 'removed' : this.#calls.removeIf(path, expected);
    });
  }

  /** @param isStillDue asked at the last moment; where it says no, nothing is done, as where the file holds another text. */
  async move({ from, to, text }: FileMove, isStillDue = always): Promise<'moved' | 'exists' | 'changed'> {
    await this.#refuseLinks(to);
    if (await this.#calls.kindOf(to)) return 'exists';
    if (!(await this.#holds(from, text))) return 'changed';
    await this.#makeFolders(parentOf(to));
    return this.alone(from, async () => {
      if (!isStillDue()) return 'changed';
      // A crash may have left the temporary name of the same file, where others would see what is written into it from now on.
      if (isPrivate(to) && (await this.#calls.hasOtherName(from))) return this.#moveCopy({ from, to, text });
      return this.#calls.moveIf(from, to, text, isPrivate(to));
    });
  }

  /** Refuses where a file must not be written, or a link is on the way to it. */
  async checkWritable(path: FilePath): Promise<void> {
    await this.#refuseLinks(path);
    await this.#calls.checkWritable(path);
  }

  /** Does something while no other window writes. */
  alone<T>(path: FilePath, act: () => Promise<T>): Promise<T> {
    return this.#turns.alone(path, act);
  }

  watchDirectly(folder: FilePath, listener: (path: FilePath) => void): Disposable {
    return this.#calls.watchDirectly(folder, listener);
  }

  /**
   * Takes away what crashes have left in a folder, `''` for the workspace folder: temporary files whose owner runs no more, or
   * that are old.
   */
  async sweep(folder: string): Promise<void> {
    if (folder !== '') await this.#refuseLinks(folder);
    for (const { name, kind } of await this.#calls.entries(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'file' && isTemporaryName(name) && (await this.#isAbandoned(path, name)))
        await this.#calls.remove(path);
    }
  }

  /** Moves what a file holds to a new one. */
  async #moveCopy({ from, to, text }: FileMove): Promise<'moved' | 'exists' | 'changed'> {
    if ((await this.create(to, text)) === 'exists') return 'exists';
    let isMoved = false;
    try {
      isMoved = (await this.#calls.removeIf(from, text)) === 'removed';
    } finally {
      if (!isMoved) await this.#calls.removeIf(to, text);
    }
    return isMoved ? 'moved' : 'changed';
  }

  async #isAbandoned(path: FilePath, name: string): Promise<boolean> {
    const owner = ownerOf(name);
    if (owner === this.#calls.owner) return false;
    return this.#calls.isGone(owner) === true || ((await this.#calls.ageMs(path)) ?? 0) > abandonedMs;
  }

  async #holds(path: FilePath, expected: string): Promise<boolean> {
    const content = await this.read(path);
    return content.kind === 'text' && content.text === expected;
  }

  /** Has the text that a file is to hold ready beside it. */
  async #prepare<T>(
    path: FilePath,
    expected: string,
    next: string,
    use: (temporary: FilePath) => Promise<T>,
  ): Promise<T | 'changed'> {
    if (!(await this.#holds(path, expected))) return 'changed';
    await this.#calls.checkWritable(path);
    return this.#withTemporary(path, { text: next, mode: { isPrivate: isPrivate(path), like: path } }, use);
  }

  /** Refuses a path with a symbolic link in it, at its end or on the way, below the workspace folder. */
  async #refuseLinks(path: FilePath): Promise<void> {
    for (const part of wayTo(path)) {
      const kind = await this.#calls.kindOf(part);
      if (kind === 'link') throw new FileFailure('link', path);
      if (kind === undefined) return;
    }
  }

  async #makeFolders(folder: string): Promise<void> {
    for (const part of folder === '' ? [] : wayTo(folder)) {
      if (!(await this.#calls.kindOf(part))) await this.#calls.makeFolder(part, isPrivate(part));
    }
    if (folder !== '') await this.#refuseLinks(folder);
  }

  /** Writes a text to disk beside its place, flushed; whatever `use` leaves of it is removed. */
  async #withTemporary<T>(
    path: FilePath,
    { text, mode }: { readonly text: string; readonly mode: NewFileMode },
    use: (temporary: FilePath) => Promise<T>,
  ): Promise<T> {
    const folder = parentOf(path);
    const name = makeTemporaryName(this.#calls.owner, this.#calls.unique());
    const temporary = folder === '' ? name : `${folder}/${name}`;
    try {
      await this.#calls.write(temporary, text, mode);
      return await use(temporary);
    } catch (error) {
      // People are told of their file, not of the one beside it.
      throw error instanceof FileFailure && error.path === temporary
        ? new FileFailure(error.reason, path, error.cause)
        : error;
    } finally {
      // Where even this is refused, the next start sweeps.
      await this.#calls.remove(temporary).catch(() => undefined);
    }
  }
}

function always(): boolean {
  return true;
}

/** What lies below a folder of this name is for its author alone. */
function isPrivate(path: FilePath): boolean {
  return path.split('/').includes('private');
}
