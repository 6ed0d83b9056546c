import type { Problem } from '../core/text/problem.js';
import type { FileProblems } from './fileProblems.js';
import { parentOf, wayTo } from './filePath.js';
import { isDirectlyIn } from './folderLayout.js';
import type { FileContent, FilePath, FolderEntry, Pace, PlacedFiles } from './ports.js';
import { readUnlessRefused } from './readUnlessRefused.js';
import { SeenContents } from './seenContents.js';
import { Signal } from './signal.js';
import { untilRefused } from './untilRefused.js';

/** Up to how many UTF-16 code units the fast reading of a text is too quick to be interrupted for. */
const quickLength = 4096;

/** What all stores of one onboarding share. */
export interface StoreTools {
  readonly files: PlacedFiles;
  readonly problems: FileProblems;
  readonly pace: Pace;
}

/** What kind of files a store holds, and how they are read. */
export interface FileForm<Value, Entry> {
  /** Where they lie, each folder by itself. */
  readonly folders: readonly FilePath[];
  readonly extension: '.md' | '.yaml';
  /** Reads a text in the form that we write ourselves without loading a library; answers nothing for any other. */
  readonly readFast?: (text: string) => Value | undefined;
  /** Reads any text. `value` is absent when the text can't be read as what it should be. */
  readonly read: (
    text: string,
  ) => Promise<{ readonly value: Value | undefined; readonly problems: readonly Problem[] }>;
  /** @param value absent when the file can't be read: it is shown as such. */
  readonly entryOf: (path: FilePath, value: Value | undefined) => Entry;
  /** A file that can no longer be read keeps what it last said. */
  readonly keepsLastGood: boolean;
}

/** What is to be read: whole folders, and single files. */
interface ToRead {
  readonly folders: readonly FilePath[];
  readonly paths: readonly FilePath[];
}

/** All files of one kind, following the disk. What is wrong with them is reported to the folder's problems. */
export class FileStore<Value, Entry> {
  readonly #tools: StoreTools;
  readonly #form: FileForm<Value, Entry>;
  #contents = new SeenContents();
  readonly #changed = new Signal();
  /** Folders that were refused when they were last read: they are read again whenever there is an occasion. */
  readonly #refusedFolders = new Set<FilePath>();
  /** Files that couldn't be read for a reason that may pass without a word. */
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

  /** Every file, by path; read on first use, in slices that don't block the host. A folder that is refused has none to show. */
  all(): Promise<ReadonlyMap<FilePath, Entry>> {
    if (this.#reading === undefined) return this.#follow({ folders: this.#form.folders, paths: [] });
    if (this.#refusedFolders.size === 0 && this.#unavailable.size === 0) return this.#reading;
    return this.#follow({ folders: [...this.#refusedFolders], paths: [...this.#unavailable] });
  }

  /**
   * Reads those of the changed files that are of this kind; of a folder that changed as a whole, all. Does nothing before they
   * were first asked for; reads all where the last read failed by a bug of ours.
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
   * Reads folders and single files anew, after what is being read. Where that fails by a bug of ours, what was read stays, and
   * the next who asks for the files, or tells of a change, has all of them read again.
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

  /** Reads all of a folder, and forgets what is no longer in it. One that is refused keeps none of the others from being read. */
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

  /** @param gone loses those that are there. */
  async #readSlices(folder: FilePath, gone: Set<FilePath>): Promise<boolean> {
    let hasNews = false;
    for await (const slice of this.#tools.files.readFolder(folder, this.#form.extension)) {
      for (const { path } of slice) gone.delete(path);
      hasNews = (await this.#takeSlice(slice)) || hasNews;
    }
    return hasNews;
  }

  /** @returns whether any of the files holds something else than when it was last read. */
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
