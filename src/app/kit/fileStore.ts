import type { Problem } from '../../core/text/problem.js';
import type { FileProblems } from './fileProblems.js';
import { parentOf, wayTo } from './filePath.js';
import { isDirectlyIn } from './folderLayout.js';
import type { FileContent, FilePath, FolderEntry, Pace, PlacedFiles } from '../ports.js';
import { readUnlessRefused } from './readUnlessRefused.js';
import { SeenContents } from './seenContents.js';
import { Signal } from './signal.js';
import { untilRefused } from './untilRefused.js';

/** Up to this length, in UTF-16 code units, the fast reader is too quick to need interrupting. */
const quickLength = 4096;

export interface StoreTools {
  readonly files: PlacedFiles;
  readonly problems: FileProblems;
  readonly pace: Pace;
}

/** One kind of file in a store, and how to read it. */
export interface FileForm<Value, Entry> {
  /** The folders that contain the files; subfolders are not searched. */
  readonly folders: readonly FilePath[];
  readonly extension: '.md' | '.yaml';
  /** Reads a text in the form that we write ourselves, without loading a library; `undefined` for any other text. */
  readonly readFast?: (text: string) => Value | undefined;
  /** Reads any text. `value` is absent if the text is invalid. */
  readonly read: (
    text: string,
  ) => Promise<{ readonly value: Value | undefined; readonly problems: readonly Problem[] }>;
  /** @param value absent if the file can't be read, which is shown as such. */
  readonly entryOf: (path: FilePath, value: Value | undefined) => Entry;
  /** Whether an unreadable file keeps its last valid value. */
  readonly keepsLastGood: boolean;
}

/** What is to be read: whole folders, and single files. */
interface ToRead {
  readonly folders: readonly FilePath[];
  readonly paths: readonly FilePath[];
}

/** All files of one kind, kept up to date with the disk. Problems are reported to the folder's problems. */
export class FileStore<Value, Entry> {
  readonly #tools: StoreTools;
  readonly #form: FileForm<Value, Entry>;
  #contents = new SeenContents();
  readonly #changed = new Signal();
  /** Folders that were refused when last read; they are read again at every opportunity. */
  readonly #refusedFolders = new Set<FilePath>();
  /** Files that couldn't be read for a reason that may disappear without an event. */
  readonly #unavailable = new Set<FilePath>();
  readonly #entries = new Map<FilePath, Entry>();
  /** Absent before the files are first asked for, and after a read that failed by a bug of ours: all are read then. */
  #reading: Promise<ReadonlyMap<FilePath, Entry>> | undefined;
  #isAskedFor = false;

  /** Fires after a re-read that found something new. */
  readonly onDidChange = this.#changed.on;

  constructor(tools: StoreTools, form: FileForm<Value, Entry>) {
    this.#tools = tools;
    this.#form = form;
  }

  /** Every file, by path; read on first use, in slices that don't block the host. A refused folder has none. */
  all(): Promise<ReadonlyMap<FilePath, Entry>> {
    if (this.#reading === undefined) return this.#follow({ folders: this.#form.folders, paths: [] });
    if (this.#refusedFolders.size === 0 && this.#unavailable.size === 0) return this.#reading;
    return this.#follow({ folders: [...this.#refusedFolders], paths: [...this.#unavailable] });
  }

  /**
   * Reads the changed files of this kind; for a folder that changed as a whole, all of its files. Does nothing before the files
   * were first requested; reads everything if the last reading failed because of a bug.
   */
  async refresh(changed: ReadonlySet<FilePath>): Promise<void> {
    if (!this.#isAskedFor) return;
    if (this.#reading === undefined) {
      await this.all();
      return;
    }
    const { extension } = this.#form;
    const folders = this.#form.folders.filter(
      (folder) => this.#refusedFolders.has(folder) || wayTo(folder).some((part) => changed.has(part)),
    );
    const paths = [...new Set([...changed, ...this.#unavailable])].filter((path) =>
      this.#form.folders.some((folder) => isDirectlyIn(path, folder, extension)),
    );
    if (paths.length > 0 || folders.length > 0) await this.#follow({ folders, paths });
  }

  /**
   * Reads folders and single files again, after the current reading. If that fails because of a bug, what was read stays, and
   * the next request or change reads everything again.
   */
  #follow({ folders, paths }: ToRead): Promise<ReadonlyMap<FilePath, Entry>> {
    const isFirst = !this.#isAskedFor;
    this.#isAskedFor = true;
    const reading = Promise.resolve(this.#reading).then(async () => {
      const news = [await this.#readSome(paths)];
      for (const folder of folders) news.push(await this.#readFolder(folder));
      if (news.includes(true) && !isFirst) this.#changed.fire();
      return this.#entries;
    });
    this.#reading = reading;
    reading.catch(() => {
      if (this.#reading !== reading) return;
      this.#reading = undefined;
      this.#contents = new SeenContents();
    });
    return reading;
  }

  async #readSome(paths: readonly FilePath[]): Promise<boolean> {
    const contents: FolderEntry[] = [];
    for (const path of paths) contents.push({ path, content: await readUnlessRefused(this.#tools.files, path) });
    return this.#takeSlice(contents);
  }

  /** Reads all of a folder, and forgets deleted files. A refused file doesn't prevent the others from being read. */
  async #readFolder(folder: FilePath): Promise<boolean> {
    const { problems } = this.#tools;
    const gone = new Set([...this.#entries.keys()].filter((path) => parentOf(path) === folder));
    let hasNews = false;
    const failure = await untilRefused([folder], async () => {
      hasNews = await this.#readSlices(folder, gone);
    });
    if (failure) {
      this.#refusedFolders.add(folder);
      problems.textOf(folder, { kind: 'refused', reason: failure.reason });
    } else if (this.#refusedFolders.delete(folder)) problems.clear(folder);
    const missing = [...gone].map((path): FolderEntry => ({ path, content: { kind: 'missing' } }));
    return (await this.#takeSlice(missing)) || hasNews;
  }

  /** @param gone is reduced by the files that exist. */
  async #readSlices(folder: FilePath, gone: Set<FilePath>): Promise<boolean> {
    let hasNews = false;
    for await (const slice of this.#tools.files.readFolder(folder, this.#form.extension)) {
      for (const { path } of slice) gone.delete(path);
      hasNews = (await this.#takeSlice(slice)) || hasNews;
    }
    return hasNews;
  }

  /** @returns whether any of the files has changed since it was last read. */
  async #takeSlice(slice: readonly FolderEntry[]): Promise<boolean> {
    for (const { path, content } of slice) {
      if (content.kind === 'refused' && content.reason === 'unavailable') this.#unavailable.add(path);
      else this.#unavailable.delete(path);
    }
    const news = slice.filter(({ path, content }) => this.#contents.isNew(path, content));
    for (const { path, content } of news) {
      if (content.kind === 'text' && content.text.length > quickLength) await this.#tools.pace.breathe();
      if (this.#takeFast(path, content)) continue;
      await this.#tools.pace.breathe();
      await this.#take(path, content);
    }
    return news.length > 0;
  }

  #takeFast(path: FilePath, content: FileContent): boolean {
    const value = content.kind === 'text' ? this.#form.readFast?.(content.text) : undefined;
    if (value === undefined) return false;
    this.#tools.problems.clear(path);
    this.#entries.set(path, this.#form.entryOf(path, value));
    return true;
  }

  async #take(path: FilePath, content: FileContent): Promise<void> {
    const { entryOf, keepsLastGood, read } = this.#form;
    if (content.kind === 'missing') this.#entries.delete(path);
    else if (!keepsLastGood || !this.#entries.has(path)) this.#entries.set(path, entryOf(path, undefined));
    const text = this.#tools.problems.textOf(path, content);
    if (text === undefined) return;
    const { value, problems } = await read(text);
    this.#tools.problems.report(path, text, problems);
    if (value !== undefined || !keepsLastGood) this.#entries.set(path, entryOf(path, value));
  }
}
