import type { Checklist, StepPlatform } from '../core/checklist/checklist.js';
import type { VariableValues } from '../core/checklist/substituteVariables.js';
import type { Conflict } from '../core/text/conflict.js';
import type { LocalDate } from '../core/time/localDate.js';
import type { Commit } from '../core/verification/facts.js';
import type { Memory } from './kit/memory.js';

/**
 * Everything the use cases need from outside. `vscode/adapters` has one file per port; tests bring their own.
 */

/**
 * A path inside the workspace folder: relative, `/` between segments, no `.` or `..` segments, never empty. Example:
 * `.sre-onboarding/notes/2026-11-25-deploys-k3f9.md`.
 */
export type FilePath = string;

/** The result of reading a file. A file that isn't text is data for a diagnostic, not an exception. */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** Larger than {@link maxFileBytes}; not read. */
  | { readonly kind: 'tooLarge'; readonly sizeBytes: number }
  /** `validPrefix` is the text before the first byte that is not UTF-8; its length is the position of the diagnostic. */
  | { readonly kind: 'notUtf8'; readonly validPrefix: string }
  /** The text contains conflict markers. Only an `OnboardingFolder`'s files return this, never an adapter. */
  | { readonly kind: 'conflicted'; readonly text: string; readonly conflicts: readonly Conflict[] }
  /** The file system denied access to this one file. */
  | { readonly kind: 'refused'; readonly reason: FileFailureReason };

/** Far larger than any file of the onboarding; a larger one is there by mistake. */
export const maxFileBytes = 1024 * 1024;

export interface FolderEntry {
  readonly path: FilePath;
  readonly content: FileContent;
}

/** The reasons for expected failures of the file system. */
export type FileFailureReason =
  | 'readOnly'
  | 'noSpace'
  | 'noAccess'
  | 'outside'
  | 'link' // A symbolic link is at the end of the path, or on it below the workspace folder.
  | 'busy' // Another window was writing all the time.
  | 'exposed' // Git would track private files; the path is that of the `.gitignore` that should exclude them.
  | 'unavailable';

/**
 * The file system refused: the disk is full, read-only or gone, or the path leads outside. The funnel describes it to the user.
 */
export class FileFailure extends Error {
  override readonly name = 'FileFailure';
  readonly reason: FileFailureReason;
  readonly path: FilePath;

  constructor(reason: FileFailureReason, path: FilePath, cause?: unknown) {
    super(`${reason}: ${path}`, { cause });
    this.reason = reason;
    this.path = path;
  }
}

export interface FileMove {
  readonly from: FilePath;
  readonly to: FilePath;
  /** What it contains before and after. */
  readonly text: string;
}

/** Something that can be released. Structurally the same as VS Code's. */
export interface Disposable {
  dispose(): void;
}

/**
 * The one door to the files of one workspace folder. All paths are resolved inside it; one that leads outside (`..`, an absolute
 * path) is refused with {@link FileFailure} `outside`, one that contains a symbolic link with `link`. The workspace folder itself
 * may be reached through one.
 *
 * A file that is open in an editor is written in its document, and saved there unless it had unsaved changes, so that nobody's
 * typing is ever lost. Every method rejects with {@link FileFailure} if the file system refuses, and the caller keeps the text.
 * An interruption leaves each file in its old or new state.
 */
export interface Files {
  /** The file's present text (the document's if it has unsaved changes). Never `refused`: rejects instead. */
  read(path: FilePath): Promise<FileContent>;

  /** Names of the files and links (not folders) directly in a folder, in no order; empty if the folder is missing. */
  list(folder: FilePath): Promise<readonly string[]>;

  /**
   * Reads every file directly in a folder with this extension, in slices that block the host for no more than about 10 ms. No
   * slices if the folder is missing. An unreadable file is `refused` and doesn't prevent the others from being read.
   */
  readFolder(folder: FilePath, extension: string): AsyncIterable<readonly FolderEntry[]>;

  /** Creates a new file and its folders. Never overwrites: `exists` if there is one, which stays unchanged. */
  create(path: FilePath, text: string): Promise<'created' | 'exists'>;

  /**
   * Replaces the whole text: atomically (temporary file, flush, rename), or in the editor in which the file is open.
   *
   * @param expected the text that was read; if the file's text differs by now, nothing is written: `changed`.
   * @returns `unchanged` if `next` equals `expected`; nothing is written then.
   */
  replace(path: FilePath, expected: string, next: string): Promise<'replaced' | 'unchanged' | 'changed'>;

  /**
   * Deletes the file if it still contains `expected`; does nothing and returns `changed` if it doesn't, or has unsaved changes.
   *
   * @param way `trash` moves it to the system's trash if there is one. The default is `forGood`.
   */
  remove(path: FilePath, expected: string, way?: 'trash' | 'forGood'): Promise<'removed' | 'changed'>;

  /**
   * Moves a file atomically: at every moment, even after a crash, it is in exactly one of the two places. Creates folders.
   *
   * @returns `exists` if the new path is taken, `changed` if the file no longer contains `text`, or has unsaved changes.
   */
  move(move: FileMove): Promise<'moved' | 'exists' | 'changed'>;

  /** Deletes the temporary files that crashes have left directly in a folder; `''` is the workspace folder. */
  sweep(folder: string): Promise<void>;

  /** Reports the paths that anyone changed below a folder, once per burst. */
  watch(folder: FilePath, listener: (paths: ReadonlySet<FilePath>) => void): Disposable;
}

/** Operations on files where they are: none of them moves a file to a new place. */
export type PlacedFiles = Omit<Files, 'create' | 'move'>;

export interface Clock {
  now(): Date;
  /** Today's local date, `YYYY-MM-DD`. */
  today(): string;
}

/** Keeps long work from blocking the host. */
export interface Pace {
  /** Lets the host do other things if about 8 ms have passed since it last could; else resolves at once. */
  breathe(): Promise<void>;
}

/** Randomness for file names. */
export interface Random {
  /** @returns an integer, `0 <= n < limit`. */
  below(limit: number): number;
}

/** The person in git's configuration; a key is absent if it isn't set or git is not available. */
export interface GitIdentity {
  readonly name?: string;
  readonly email?: string;
}

export interface Identity {
  /** Name and e-mail from git's configuration; an empty object without git. */
  fromGit(): Promise<GitIdentity>;
}

export interface CommitQuery {
  readonly name: string;
  readonly email: string;
  /** Only commits made on this day or later. */
  readonly since?: LocalDate;
  /** Only commits that touch one of these; all commits if empty. */
  readonly paths: readonly string[];
}

/** Everything outside the onboarding's own files that can verify a step. */
export interface Surroundings {
  /**
   * A file of the workspace folder that matches a path or glob and is not empty.
   *
   * @returns empty text if there is none; `undefined` if files can't be searched.
   */
  findFile(glob: string): Promise<FilePath | undefined>;
  /** A person's commits on the default branch, newest first; `undefined` if git is not available. */
  commits(query: CommitQuery): Promise<readonly Commit[] | undefined>;
  /** @param id `publisher.name`. */
  isInstalled(id: string): boolean;
  /** Ids of the extensions that the workspace folder recommends. */
  recommendedExtensions(): Promise<readonly string[]>;
  /** Discards cached answers, even if no change was reported. */
  forget(): void;
  /** Fires when any earlier answer may have changed. */
  onDidChange(listener: () => void): Disposable;
}

/** The checked-out files that code notes refer to, and their names in git. */
export interface CodeFiles {
  exists(path: FilePath): Promise<boolean>;
  /**
   * The latest name of a file that no longer exists, on the checked-out branch or in staged changes.
   *
   * @returns `undefined` if it was not renamed, or git is not available.
   */
  renamedTo(path: FilePath): Promise<FilePath | undefined>;
  /** Fires when another commit is checked out, or files were added, deleted or renamed, so that any answer may have changed. */
  onDidChange(listener: () => void): Disposable;
}

/** Git's view of the workspace folder's files, asked of git itself. */
export interface GitView {
  /** Whether `.gitignore` files decide what is committed here. Hosts of virtual workspaces have rules of their own. */
  readonly honorsIgnoreFiles: boolean;
  /**
   * Whether git's rules ignore a file, at its real path with links resolved; `undefined` if unknown because there is no
   * repository or no program can be run. The file need not exist.
   */
  isIgnored(path: FilePath): Promise<boolean | undefined>;
  /** Whether git tracks a file, or any file of a folder; `undefined` if unknown. */
  isTracked(path: FilePath): Promise<boolean | undefined>;
  /** Fires when any answer may have changed. */
  onDidChange(listener: () => void): Disposable;
}

export interface Ports {
  readonly files: Files;
  readonly clock: Clock;
  readonly random: Random;
  readonly pace: Pace;
  readonly identity: Identity;
  readonly memory: Memory;
  readonly surroundings: Surroundings;
  readonly codeFiles: CodeFiles;
  readonly git: GitView;
  readonly platform: StepPlatform;
  /** The team's values for a checklist's variables (`${name}`). */
  readonly variables: () => VariableValues;
  readonly readBuiltInChecklist: () => Promise<Checklist>;
}
