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

/** The age from which a temporary file counts as abandoned if it is unknown whether its owner still runs. */
const abandonedMs = 10 * 60_000;

/**
 * The files of a workspace folder on disk, regardless of editors. An interruption at any step leaves each file in its old or new
 * state, and at most a temporary file, which {@link sweep} deletes. Nothing goes through a symbolic link.
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

  /** Names of the files directly in a folder, and of links, which can't be read. */
  async list(folder: FilePath): Promise<readonly string[]> {
    await this.#refuseLinks(folder);
    const entries = await this.#calls.entries(folder);
    return entries
      .filter(({ name, kind }) => (kind === 'file' || kind === 'link') && !isTemporaryName(name))
      .map(({ name }) => name);
  }

  /** Whether a folder exists, and not beyond a link. */
  hasFolder(folder: FilePath): Promise<boolean> {
    const look = async (): Promise<boolean> => {
      await this.#refuseLinks(folder);
      return (await this.#calls.kindOf(folder)) === 'folder';
    };
    return unlessRefused(look, () => false);
  }

  /** A folder's entries except links; empty if it doesn't exist, can't be read, or lies beyond a link. */
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

  /** @param isStillDue called at the last moment; if false, nothing is done, as if the file existed. */
  async create(path: FilePath, text: string, isStillDue = always): Promise<'created' | 'exists'> {
    await this.#refuseLinks(path);
    if (await this.#calls.kindOf(path)) return 'exists';
    await this.#makeFolders(parentOf(path));
    const mode = { isPrivate: isPrivate(path) };
    return this.#withTemporary(path, { text, mode }, async (temporary) =>
      isStillDue() ? this.#calls.claim(temporary, path) : 'exists',
    );
  }

  /** @param isStillDue called at the last moment; if false, nothing is done: `elsewhere`. */
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

  /** {@link replace} for callers that already have the turn. */
  async replaceInTurn(path: FilePath, expected: string, next: string): Promise<'replaced' | 'changed'> {
    return this.#prepare(path, expected, next, (temporary) => this.#calls.swapIn(temporary, path, expected));
  }

  /** @param isStillDue called at the last moment; if false, nothing is done, as if the file had another text. */
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

  /** @param isStillDue called at the last moment; if false, nothing is done, as if the file had another text. */
  async move({ from, to, text }: FileMove, isStillDue = always): Promise<'moved' | 'exists' | 'changed'> {
    await this.#refuseLinks(to);
    if (await this.#calls.kindOf(to)) return 'exists';
    if (!(await this.#holds(from, text))) return 'changed';
    await this.#makeFolders(parentOf(to));
    return this.alone(from, async () => {
      if (!isStillDue()) return 'changed';
      // A crash may have left the temporary name of the same file, through which others would see later writes.
      if (isPrivate(to) && (await this.#calls.hasOtherName(from))) return this.#moveCopy({ from, to, text });
      return this.#calls.moveIf(from, to, text, isPrivate(to));
    });
  }

  /** Throws if a file must not be written, or a link is on its path. */
  async checkWritable(path: FilePath): Promise<void> {
    await this.#refuseLinks(path);
    await this.#calls.checkWritable(path);
  }

  /** Runs something while no other window writes. */
  alone<T>(path: FilePath, act: () => Promise<T>): Promise<T> {
    return this.#turns.alone(path, act);
  }

  watchDirectly(folder: FilePath, listener: (path: FilePath) => void): Disposable {
    return this.#calls.watchDirectly(folder, listener);
  }

  /**
   * Deletes what crashes have left in a folder (`''` for the workspace folder): temporary files whose owner has ended, or that
   * are old.
   */
  async sweep(folder: string): Promise<void> {
    if (folder !== '') await this.#refuseLinks(folder);
    for (const { name, kind } of await this.#calls.entries(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'file' && isTemporaryName(name) && (await this.#isAbandoned(path, name)))
        await this.#calls.remove(path);
    }
  }

  /** Moves a file's contents to a new file. */
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

  /** Prepares a temporary file with the text beside the target. */
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

  /** Rejects a path that contains a symbolic link below the workspace folder. */
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

  /** Writes and flushes a temporary file; what `use` leaves of it is deleted. */
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
      // The failure should name the person's file, not the temporary one.
      throw error instanceof FileFailure && error.path === temporary
        ? new FileFailure(error.reason, path, error.cause)
        : error;
    } finally {
      // If even this is refused, the next start sweeps.
      await this.#calls.remove(temporary).catch(() => undefined);
    }
  }
}

function always(): boolean {
  return true;
}

/** Whether the path is below a folder with the private folder's name. */
function isPrivate(path: FilePath): boolean {
  return path.split('/').includes('private');
}
