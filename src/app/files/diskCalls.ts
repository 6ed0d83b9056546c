import type { Disposable, FileContent, FilePath, FolderEntry } from '../ports.js';

/** The type of a disk entry; links are not followed, `other` is a pipe, a socket or a device. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface DiskEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** The permissions of a new file. */
export interface NewFileMode {
  /** Nobody else on this machine may read it. */
  readonly isPrivate: boolean;
  /** The file that it will replace, whose permissions it takes over. */
  readonly like?: FilePath;
}

/**
 * The steps of writing. A crash can happen between any two of them, and each can be refused with `FileFailure`; each step by
 * itself is atomic. None follows a symbolic link at the end of a path; `SafeDisk` ensures that there is none along the path.
 */
export interface DiskCalls {
  /** Marks temporary files as ours: letters and digits, no hyphen; unique among running extensions. */
  readonly owner: string;

  /** A unique part for file names: letters, digits and hyphens. */
  unique(): string;

  /** Whether the extension that a mark stands for has ended; `undefined` if it may be on another machine. */
  isGone(owner: string): boolean | undefined;

  /** `undefined` if the path doesn't exist. */
  kindOf(path: FilePath): Promise<EntryKind | undefined>;

  /** Milliseconds since the last write; `undefined` if the path doesn't exist. */
  ageMs(path: FilePath): Promise<number | undefined>;

  /** Whether a file has another name as well (a hard link), so that writing to it changes that too. */
  hasOtherName(path: FilePath): Promise<boolean>;

  /** A folder's entries; empty if it doesn't exist. */
  entries(folder: FilePath): Promise<readonly DiskEntry[]>;

  /** Reads one file; anything else is `missing`. */
  read(path: FilePath): Promise<FileContent>;

  /** Reads files of one folder, in slices that don't block the host. An unreadable one is `refused`. */
  readMany(folder: FilePath, names: readonly string[]): AsyncIterable<readonly FolderEntry[]>;

  /** Creates one folder in an existing one; does nothing if it exists. */
  makeFolder(folder: FilePath, isPrivate: boolean): Promise<void>;

  /** Throws `FileFailure` if a file must not be written. */
  checkWritable(path: FilePath): Promise<void>;

  /** Writes and flushes a new file. */
  write(path: FilePath, text: string, mode: NewFileMode): Promise<void>;

  /** Gives a finished temporary file its final name unless that is taken. The temporary name may remain. */
  claim(temporary: FilePath, path: FilePath): Promise<'created' | 'exists'>;

  /** Replaces a file that contains `expected` with a finished temporary one. No other call of ours runs between check and act. */
  swapIn(temporary: FilePath, path: FilePath, expected: string): Promise<'replaced' | 'changed'>;

  /** Renames a file that contains `expected` to an unused name. No other call of ours runs between check and act. */
  moveIf(from: FilePath, to: FilePath, expected: string, isPrivate: boolean): Promise<'moved' | 'exists' | 'changed'>;

  /** Deletes a file that contains `expected`. No other call of ours runs between check and act. */
  removeIf(path: FilePath, expected: string): Promise<'removed' | 'changed'>;

  /** Deletes a file, whatever it contains; does nothing if it doesn't exist. */
  remove(path: FilePath): Promise<void>;

  /** Moves a file to the system's trash; `false` if that is impossible. */
  trash(path: FilePath): Promise<boolean>;

  /** Reports changes directly in one folder; never, if the editor's own watcher is sufficient or the folder doesn't exist. */
  watchDirectly(folder: FilePath, listener: (path: FilePath) => void): Disposable;
}

/** Turns among all windows on the same workspace folder. */
export interface Turns {
  /**
   * Runs something while nobody else has a turn. A turn ends if its owner crashes.
   *
   * @param path for the `FileFailure` `busy` with which it rejects if its turn doesn't come within seconds.
   */
  alone<T>(path: FilePath, act: () => Promise<T>): Promise<T>;
}
