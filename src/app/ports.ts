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
 * A path inside the workspace folder: relative, `/` between segments, no `.` or `..` segments, never empty.
 * Example: `.sre-onboarding/notes/2026-11-25-deploys-k3f9.md`.
 */
export type FilePath = string;

/** What reading a file gave. A file that can't be taken as text is data for a diagnostic, not an exception. */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** Larger than {@link maxFileBytes}; not taken. */
  | { readonly kind: 'tooLarge'; readonly sizeBytes: number }
  /** `validPrefix` is the text before the first byte that is not UTF-8: its length is where the diagnostic stands. */
  | { readonly kind: 'notUtf8'; readonly validPrefix: string }
  /** Git could not merge it: the text has its markers. Adapters never say so, an `OnboardingFolder`'s files do. */
  | { readonly kind: 'conflicted'; readonly text: string; readonly conflicts: readonly Conflict[] }
  /** The file system gave no access to this one file. */
  | { readonly kind: 'refused'; readonly reason: FileFailureReason };

/** No file of ours is anywhere near this large; one that is was put there by mistake. */
export const maxFileBytes = 1024 * 1024;

/** One file of a folder that is read whole. */
export interface FolderEntry {
  readonly path: FilePath;
  readonly content: FileContent;
}

/** What an expected failure of the file system is about, for wording. */
export type FileFailureReason =
  | 'readOnly'
  | 'noSpace'
  | 'noAccess'
  | 'outside'
  | 'link' // A symbolic link is on the way below the workspace folder, or at its end.
  | 'busy' // Another window was writing all the time.
  | 'exposed' // Git would take up what is private; the path is that of the `.gitignore` that is to keep it out.
  | 'unavailable';

/** The file system refused: the disk is full, read-only, gone, or the path leads outside. The funnel words it. */
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

/** A file on its way to another place. */
export interface FileMove {
  readonly from: FilePath;
  readonly to: FilePath;
  /** What it holds, and will hold. */
  readonly text: string;
}

/** What can be let go of. Structurally the same as VS Code's. */
export interface Disposable {
  dispose(): void;
}

/**
 * The one door to the files of one workspace folder. All paths are resolved inside it; one that leads outside (`..`, an
 * absolute path) is refused with {@link FileFailure} `outside`, one with a symbolic link in it with `link`. The workspace folder
 * itself may be reached by one.
 *
 * A file that is open in an editor is written in its document, and saved there unless it had unsaved changes: so nobody's typing
 * is lost, whenever it comes. Every method rejects with {@link FileFailure} where the file system refuses, and the text given
 * stays the caller's. Whatever is interrupted leaves each file as it was or as it was to be.
 */
export interface Files {
  /** The file's text now (the document's, where it has unsaved changes). Never `refused`: rejects instead. */
  read(path: FilePath): Promise<FileContent>;

  /** Names of the files and links (not folders) directly in a folder, in no order; empty when the folder is missing. */
  list(folder: FilePath): Promise<readonly string[]>;

  /**
   * Reads every file directly in a folder whose name ends so, in slices small enough that no slice blocks the host for
   * more than about 10 ms. Missing folder: no slices. A file that can't be read is `refused` and keeps none of the others
   * from being read.
   */
  readFolder(folder: FilePath, extension: string): AsyncIterable<readonly FolderEntry[]>;

  /** Makes a new file, its folders included. Never overwrites: `exists` when there is one, which is left as it is. */
  create(path: FilePath, text: string): Promise<'created' | 'exists'>;

  /**
   * Replaces the whole text: atomically (written beside, flushed, renamed), or in the editor that has it open.
   *
   * @param expected the text that was read; when the file now holds another one, nothing is written: `changed`.
   * @returns `unchanged` when `next` equals `expected`: nothing is written then.
   */
  replace(path: FilePath, expected: string, next: string): Promise<'replaced' | 'unchanged' | 'changed'>;

  /**
   * Deletes the file if it still holds `expected`; `changed` (and nothing done) when it doesn't, or has unsaved changes.
   *
   * @param way `trash` moves it to where the system keeps what was deleted, if it has such a place. `forGood` unless given.
   */
  remove(path: FilePath, expected: string, way?: 'trash' | 'forGood'): Promise<'removed' | 'changed'>;

  /**
   * Moves a file in one step: at every moment, and after a crash, it's in exactly one of the two places. Folders are made.
   *
   * @returns `exists` when there is something in its place, `changed` when it no longer holds `text`, or has unsaved changes.
   */
  move(move: FileMove): Promise<'moved' | 'exists' | 'changed'>;

  /** Takes away the temporary files that crashes have left directly in a folder; `''` is the workspace folder. */
  sweep(folder: string): Promise<void>;

  /** Calls back with the paths changed below a folder, by anyone: one call for a burst. */
  watch(folder: FilePath, listener: (paths: ReadonlySet<FilePath>) => void): Disposable;
}

/** What is done with files where they are: nothing in it brings one to a new place. */
export type PlacedFiles = Omit<Files, 'create' | 'move'>;

/** The time, as use cases see it. */
export interface Clock {
  /** Now. */
  now(): Date;
  /** Today where the person is, `YYYY-MM-DD`. */
  today(): string;
}

/** Keeps long work from blocking the host. */
export interface Pace {
  /** Lets the host do other things if the work has gone on for about 8 ms since it last could; else resolves at once. */
  breathe(): Promise<void>;
}

/** Chance, for file names. */
export interface Random {
  /** @returns an integer, `0 <= n < limit`. */
  below(limit: number): number;
}

/** What git's configuration says of the person; a key is absent where it isn't set or git can't be asked. */
export interface GitIdentity {
  readonly name?: string;
  readonly email?: string;
}

/** Who is at the keyboard. */
export interface Identity {
  /** Name and e-mail from git's configuration; an empty object where there is no git. */
  fromGit(): Promise<GitIdentity>;
}

/** Whose commits are looked for. */
export interface CommitQuery {
  readonly name: string;
  readonly email: string;
  /** Only commits made on this day or later. */
  readonly since?: LocalDate;
  /** Only commits that touch one of these; all where there are none. */
  readonly paths: readonly string[];
}

/** What is around the onboarding's own files and shows that work was done. */
export interface Surroundings {
  /**
   * A file of the workspace folder that matches a path or glob and is not empty.
   *
   * @returns empty text where there is none; `undefined` where files can't be searched.
   */
  findFile(glob: string): Promise<FilePath | undefined>;
  /** A person's commits that are on the default branch, newest first; `undefined` where git can't be asked. */
  commits(query: CommitQuery): Promise<readonly Commit[] | undefined>;
  /** @param id `publisher.name`. */
  isInstalled(id: string): boolean;
  /** Ids of the extensions that the workspace folder recommends. */
  recommendedExtensions(): Promise<readonly string[]>;
  /** Looks anew at the next question, even where nothing told of a change. */
  forget(): void;
  /** Calls back when any of the answers given may have changed. */
  onDidChange(listener: () => void): Disposable;
}

/** The files that notes about code point to, as they are checked out now, and what git knows of their names. */
export interface CodeFiles {
  /** Whether there is a file of this path. */
  exists(path: FilePath): Promise<boolean>;
  /**
   * What a file that isn't there was renamed to last, on the branch that is checked out or in what is about to be committed.
   *
   * @returns `undefined` where it was not, and where git can't be asked.
   */
  renamedTo(path: FilePath): Promise<FilePath | undefined>;
  /** Calls back when another commit is checked out, or files came, went or were renamed: any of the answers may be another. */
  onDidChange(listener: () => void): Disposable;
}

/** What git makes of the workspace folder's files, asked of git itself. */
export interface GitView {
  /** Whether `.gitignore` files decide what is committed here. The hosts of virtual workspaces go by rules of their own. */
  readonly honorsIgnoreFiles: boolean;
  /**
   * Whether git leaves a file out by its rules, asked where the file really lies, links followed; `undefined` where it can't be
   * asked: there is no repository, or no program can be run. The file need not exist.
   */
  isIgnored(path: FilePath): Promise<boolean | undefined>;
  /** Whether git has a file, or any file of a folder, already; `undefined` where it can't be asked. */
  isTracked(path: FilePath): Promise<boolean | undefined>;
  /** Calls back when an answer may be another one by now. */
  onDidChange(listener: () => void): Disposable;
}

/** The outside of one workspace folder. */
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
  /** The team's values for what a checklist leaves open as `${name}`. */
  readonly variables: () => VariableValues;
  /** The checklist that ships with the extension. */
  readonly readBuiltInChecklist: () => Promise<Checklist>;
}
