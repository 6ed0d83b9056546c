import { readNoteFast } from '../core/notes/fastNote.js';
import type { Note } from '../core/notes/note.js';
import type { FileProblems } from './fileProblems.js';
import { baseName, type FolderLayout, isDirectlyIn } from './folderLayout.js';
import type { FileContent, FilePath, Files, FolderEntry, Pace } from './ports.js';
import { readUnlessRefused } from './readUnlessRefused.js';
import { SeenContents } from './seenContents.js';
import { Signal } from './signal.js';

/** A note with the file that holds it. */
export interface NoteFile {
  readonly path: FilePath;
  /** The file's name without extension. */
  readonly id: string;
  /** Never committed, never exported. */
  readonly isPrivate: boolean;
  /** Absent when the file can't be read as a note: it is shown as such. */
  readonly note: Note | undefined;
}

/** Everything a note store needs. */
export interface NoteStoreParts {
  readonly files: Files;
  readonly layout: FolderLayout;
  readonly problems: FileProblems;
  readonly pace: Pace;
}

/** All notes of the folder, shared and private, following the files. */
export class NoteStore {
  readonly #files: Files;
  readonly #layout: FolderLayout;
  readonly #problems: FileProblems;
  readonly #pace: Pace;
  readonly #contents = new SeenContents();
  readonly #changed = new Signal();
  #notes: Promise<Map<FilePath, NoteFile>> | undefined;

  /** Fires after a re-read that found something new. */
  readonly onDidChange = this.#changed.on;

  constructor({ files, layout, problems, pace }: NoteStoreParts) {
    this.#files = files;
    this.#layout = layout;
    this.#problems = problems;
    this.#pace = pace;
  }

  /** Every note, by path; read on first use, in slices that don't block the host. */
  all(): Promise<ReadonlyMap<FilePath, NoteFile>> {
    this.#notes ??= this.#readAll();
    return this.#notes;
  }

  /** Reads those of the changed files that are notes. Does nothing before the notes were first asked for. */
  async refresh(changed: ReadonlySet<FilePath>): Promise<void> {
    const mine = [...changed].filter((path) => this.#isNote(path));
    if (mine.length === 0 || this.#notes === undefined) return;
    const reading = this.#notes.then((notes) => this.#readSome(notes, mine));
    this.#notes = reading.then(({ notes }) => notes);
    if ((await reading).hasNews) this.#changed.fire();
  }

  async #readSome(
    notes: Map<FilePath, NoteFile>,
    paths: readonly FilePath[],
  ): Promise<{ readonly notes: Map<FilePath, NoteFile>; readonly hasNews: boolean }> {
    const contents: FolderEntry[] = [];
    for (const path of paths) contents.push({ path, content: await readUnlessRefused(this.#files, path) });
    return { notes, hasNews: await this.#takeSlice(notes, contents) };
  }

  #isNote(path: FilePath): boolean {
    return isDirectlyIn(path, this.#layout.notes, '.md') || isDirectlyIn(path, this.#layout.privateNotes, '.md');
  }

  async #readAll(): Promise<Map<FilePath, NoteFile>> {
    const notes = new Map<FilePath, NoteFile>();
    for (const folder of [this.#layout.notes, this.#layout.privateNotes]) {
      for await (const slice of this.#files.readFolder(folder, '.md')) {
        await this.#takeSlice(notes, slice);
      }
    }
    return notes;
  }

  /** @returns whether any of the files holds something else than when it was last read. */
  async #takeSlice(notes: Map<FilePath, NoteFile>, slice: readonly FolderEntry[]): Promise<boolean> {
    const news = slice.filter(({ path, content }) => this.#contents.isNew(path, content));
    for (const { path, content } of news) {
      if (this.#takeFast(notes, path, content)) continue;
      await this.#pace.breathe();
      await this.#take(notes, path, content);
    }
    return news.length > 0;
  }

  /** Takes a note in the form we write ourselves without loading the YAML library. */
  #takeFast(notes: Map<FilePath, NoteFile>, path: FilePath, content: FileContent): boolean {
    const note = content.kind === 'text' ? readNoteFast(content.text) : undefined;
    if (!note) return false;
    this.#problems.clear(path);
    notes.set(path, this.#noteFile(path, note));
    return true;
  }

  async #take(notes: Map<FilePath, NoteFile>, path: FilePath, content: FileContent): Promise<void> {
    if (content.kind === 'missing') notes.delete(path);
    else notes.set(path, this.#noteFile(path, undefined));
    const text = this.#problems.textOf(path, content);
    if (text === undefined) return;
    const { parseNote } = await import('../core/notes/parseNote.js');
    const { note, problems } = parseNote(text);
    this.#problems.report(path, text, problems);
    notes.set(path, this.#noteFile(path, note));
  }

  #noteFile(path: FilePath, note: Note | undefined): NoteFile {
    return { path, id: baseName(path), isPrivate: path.startsWith(`${this.#layout.privateNotes}/`), note };
  }
}
