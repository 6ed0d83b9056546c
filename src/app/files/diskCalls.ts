import type { Disposable, FileContent, FilePath, FolderEntry } from '../ports.js';

/** What a name on disk stands for; a link is not followed, `other` is a pipe, a socket or a device. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** One name in a folder. */
export interface DiskEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** What a file that is about to be written is like. */
export interface NewFileMode {
  /** Nobody else on this machine may read it. */
  readonly isPrivate: boolean;
  /** The file in whose place it will be put, whose permissions it takes on. */
  readonly like?: FilePath;
}

/**
 * The steps that writing is made of. A crash can come between any two of them, and each can be refused with `FileFailure`; each by
 * itself is whole. None follows a symbolic link at the path's end; that there is none on the way is seen to by `SafeDisk`.
 */
export interface DiskCalls {
  /** Marks temporary files as ours: letters and digits, no hyphen. No other running extension has it. */
  readonly owner: string;

  /** Text for a file's name that no two calls have: letters, digits and hyphens. */
  unique(): string;

  /** Whether the extension that a mark stood for is running no more; `undefined` where it may be on another machine. */
  isGone(owner: string): boolean | undefined;

  /** What is at a path; `undefined` where there is nothing. */
  kindOf(path: FilePath): Promise<EntryKind | undefined>;

  /** How long ago something was last written, in milliseconds; `undefined` where there is nothing. */
  ageMs(path: FilePath): Promise<number | undefined>;

  /** Whether a file has another name as well: then what is written into it is seen there, too. */
  hasOtherName(path: FilePath): Promise<boolean>;

  /** What is in a folder; empty where there is none. */
  entries(folder: FilePath): Promise<readonly DiskEntry[]>;

  /** Reads one file. `missing` for all that is no file. */
  read(path: FilePath): Promise<FileContent>;

  /** Reads files of one folder, in slices that don't block the host. One that can't be read is `refused`. */
  readMany(folder: FilePath, names: readonly string[]): AsyncIterable<readonly FolderEntry[]>;

  /** Makes one folder in one that is there; nothing where it is there already. */
  makeFolder(folder: FilePath, isPrivate: boolean): Promise<void>;

  /** Refuses where a file must not be written. */
  checkWritable(path: FilePath): Promise<void>;

  /** Writes a new file and has it flushed. */
  write(path: FilePath, text: string, mode: NewFileMode): Promise<void>;

  /** Gives a finished temporary file its name unless something has it. The temporary name may be left. */
  claim(temporary: FilePath, path: FilePath): Promise<'created' | 'exists'>;

  /** Puts a finished temporary file in the place of one that holds a text. Between the look and the act nothing of ours comes. */
  swapIn(temporary: FilePath, path: FilePath, expected: string): Promise<'replaced' | 'changed'>;

  /** Gives a file that holds a text another name, which nothing may have. Between the look and the act nothing of ours comes. */
  moveIf(from: FilePath, to: FilePath, expected: string, isPrivate: boolean): Promise<'moved' | 'exists' | 'changed'>;

  /** Deletes a file that holds a text. Between the look and the act nothing of ours comes. */
  removeIf(path: FilePath, expected: string): Promise<'removed' | 'changed'>;

  /** Deletes a file, whatever it holds; nothing where there is none. */
  remove(path: FilePath): Promise<void>;

  /** Moves a file to where the system keeps what was deleted; `false` where it can't. */
  trash(path: FilePath): Promise<boolean>;

  /** Calls back with what changes directly in one folder; where the editor's own watcher is enough, or there is no such folder, never. */
  watchDirectly(folder: FilePath, listener: (path: FilePath) => void): Disposable;
}

/** Turns of all windows that work on the same workspace folder. */
export interface Turns {
  /**
   * Does something while nobody else does anything in a turn. The turn of one that crashes ends with it.
   *
   * @param path what it is about, for the `FileFailure` `busy` with which it rejects when its turn doesn't come within seconds.
   */
  alone<T>(path: FilePath, act: () => Promise<T>): Promise<T>;
}
