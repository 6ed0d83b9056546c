import type { DiskCalls, DiskEntry, EntryKind, NewFileMode } from '../../../src/app/files/diskCalls.js';
import {
  type Disposable,
  type FileContent,
  FileFailure,
  type FileFailureReason,
  type FilePath,
  type FolderEntry,
} from '../../../src/app/ports.js';
import type { OpenFile } from '../../../src/app/files/editors.js';
import { parentOf } from '../../../src/app/kit/filePath.js';
import type { ProcessDisk } from './processDisk.js';
import { DiskError, type SimulatedDisk } from './simulatedDisk.js';

const reasons: Readonly<Record<string, FileFailureReason>> = {
  ENOSPC: 'noSpace',
  EROFS: 'readOnly',
  EACCES: 'noAccess',
};

/** What a window knows of the others. */
export interface OtherWindows {
  /** Whether the extension of a mark runs no more. */
  readonly isGone: (owner: string) => boolean;
  /** Names of all windows. */
  readonly windows: ReadonlySet<string>;
}

/** The steps of writing on the simulated disk, each of which takes its time and may fail. */
export class SimulatedDiskCalls implements DiskCalls {
  readonly owner: string;
  readonly isGone: (owner: string) => boolean;
  readonly #disk: ProcessDisk;
  readonly #windows: ReadonlySet<string>;
  readonly #find: (path: FilePath) => OpenFile | undefined;
  #made = 0;

  /** @param find finds a file that is open in the window. */
  constructor(disk: ProcessDisk, { isGone, windows }: OtherWindows, find: (path: FilePath) => OpenFile | undefined) {
    this.#find = find;
    this.#disk = disk;
    this.owner = disk.owner;
    this.isGone = isGone;
    this.#windows = windows;
  }

  unique(): string {
    return String(this.#made++);
  }

  kindOf(path: FilePath): Promise<EntryKind | undefined> {
    return worded(path, async () => this.#disk.quick(path, (disk) => kindOf(disk, path)));
  }

  ageMs(path: FilePath): Promise<number | undefined> {
    return worded(path, () => this.#disk.look('age', path, (disk) => (disk.has(path) ? 0 : undefined)));
  }

  hasOtherName(path: FilePath): Promise<boolean> {
    return worded(path, () => this.#disk.look('names', path, (disk) => disk.namesOf(path).length > 1));
  }

  entries(folder: FilePath): Promise<readonly DiskEntry[]> {
    return worded(folder, () =>
      this.#disk.look('entries', folder, (disk) =>
        disk.isFolder(folder)
          ? disk.list(folder).map(({ name, isFolder }) => ({ name, kind: isFolder ? 'folder' : 'file' }))
          : [],
      ),
    );
  }

  read(path: FilePath): Promise<FileContent> {
    return worded(path, () => this.#disk.look('read', path, (disk) => contentOf(disk, path)));
  }

  async *readMany(folder: FilePath, names: readonly string[]): AsyncIterable<readonly FolderEntry[]> {
    for (let next = 0; next < names.length; next += 4) {
      const paths = names.slice(next, next + 4).map((name) => `${folder}/${name}`);
      yield await worded(folder, () =>
        this.#disk.look('read some', folder, (disk) =>
          paths.map((path) => ({ path, content: this.#readUnlessRefused(disk, path) })),
        ),
      );
    }
  }

  makeFolder(folder: FilePath): Promise<void> {
    return worded(folder, () => this.#disk.change('mkdir', folder, (disk) => disk.makeFolders(folder)));
  }

  checkWritable(path: FilePath): Promise<void> {
    return worded(path, async () => {
      const failure = this.#disk.standingFailure(path);
      if (failure) throw failure;
    });
  }

  write(path: FilePath, text: string, { isPrivate }: NewFileMode): Promise<void> {
    return worded(path, () => this.#disk.writeNew(path, text, isPrivate ? 0o600 : 0o644));
  }

  claim(temporary: FilePath, path: FilePath): Promise<'created' | 'exists'> {
    const asItIsOpen = this.#openAs(path);
    return worded(path, () =>
      this.#disk.change('claim', path, (disk, actor) => {
        if (kindOf(disk, path) || this.#openAs(path) !== asItIsOpen) return 'exists';
        disk.link(temporary, path, actor);
        return 'created';
      }),
    );
  }

  async swapIn(temporary: FilePath, path: FilePath, expected: string): Promise<'replaced' | 'changed'> {
    return worded(path, async () => {
      const asItIsOpen = this.#openAs(path);
      if (!(await this.#disk.look('look', path, (disk) => disk.peek(path) === expected))) return 'changed';
      await this.#disk.hesitate();
      return this.#disk.change('swap in', path, (disk, actor) => {
        if (disk.peek(path) !== expected && !this.#isByAnotherWindow(disk, path)) return 'changed';
        if (this.#openAs(path) !== asItIsOpen) return 'changed';
        disk.rename(temporary, path, actor);
        return 'replaced';
      });
    });
  }

  moveIf(from: FilePath, to: FilePath, expected: string): Promise<'moved' | 'exists' | 'changed'> {
    return worded(from, () =>
      this.#disk.change('move', from, (disk, actor) => {
        if (disk.peek(from) !== expected) return 'changed';
        if (kindOf(disk, to)) return 'exists';
        disk.rename(from, to, actor);
        return 'moved';
      }),
    );
  }

  removeIf(path: FilePath, expected: string): Promise<'removed' | 'changed'> {
    return worded(path, () =>
      this.#disk.change('remove', path, (disk, actor) => {
        if (disk.peek(path) !== expected) return 'changed';
        disk.unlink(path, actor);
        return 'removed';
      }),
    );
  }

  remove(path: FilePath): Promise<void> {
    return worded(path, () =>
      this.#disk.change('unlink', path, (disk, actor) => {
        if (disk.has(path)) disk.unlink(path, actor);
      }),
    );
  }

  trash(path: FilePath): Promise<boolean> {
    return worded(path, () =>
      this.#disk.change('trash', path, (disk) => {
        if (!disk.has(path)) return false;
        disk.unlink(path, 'trash');
        return true;
      }),
    );
  }

  watchDirectly(): Disposable {
    return { dispose: () => undefined };
  }

  /**
   * Look and act are one step for our own process, but two for another one. Against windows of ours there are turns; against
   * other programs nothing helps in these few microseconds, so that they don't come in between here.
   */
  #isByAnotherWindow(disk: SimulatedDisk, path: FilePath): boolean {
    const writer = disk.writerOf(path);
    return writer !== undefined && writer !== this.#disk.process.name && this.#windows.has(writer);
  }

  #openAs(path: FilePath): 'closed' | 'saved' | 'unsaved' {
    const open = this.#find(path);
    if (!open) return 'closed';
    return open.isDirty ? 'unsaved' : 'saved';
  }

  #readUnlessRefused(disk: SimulatedDisk, path: FilePath): FileContent {
    return this.#disk.failureOf(path, false) ? { kind: 'refused', reason: 'unavailable' } : contentOf(disk, path);
  }
}

function contentOf(disk: SimulatedDisk, path: FilePath): FileContent {
  const text = disk.peek(path);
  return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
}

function kindOf(disk: SimulatedDisk, path: FilePath): EntryKind | undefined {
  if (disk.has(path)) return 'file';
  return disk.isFolder(path) ? 'folder' : undefined;
}

/** A disk's answers as the ports have them. */
export async function worded<T>(path: FilePath, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DiskError)
      throw new FileFailure(reasons[error.code] ?? 'unavailable', path || parentOf(path), error);
    throw error;
  }
}
