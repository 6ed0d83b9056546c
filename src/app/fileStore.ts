import type { Problem } from '../core/text/problem.js';
import type { FileProblems } from './fileProblems.js';
import { isDirectlyIn } from './folderLayout.js';
import type { FileContent, FilePath, Files, FolderEntry, Pace } from './ports.js';
import { readUnlessRefused } from './readUnlessRefused.js';
import { SeenContents } from './seenContents.js';
import { Signal } from './signal.js';

/** Up to how many UTF-16 code units the fast reading of a text is too quick to be interrupted for. */
const quickLength = 4096;

/** What all stores of one onboarding share. */
export interface StoreTools {
  readonly files: Files;
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

/** All files of one kind, following the disk. What is wrong with them is reported to the folder's problems. */
export class FileStore<Value, Entry> {
  readonly #tools: StoreTools;
  readonly #form: FileForm<Value, Entry>;
  readonly #contents = new SeenContents();
  readonly #changed = new Signal();
  #entries: Promise<Map<FilePath, Entry>> | undefined;

  /** Fires after a re-read that found something new. */
  readonly onDidChange = this.#changed.on;

  constructor(tools: StoreTools, form: FileForm<Value, Entry>) {
    this.#tools = tools;
    this.#form = form;
  }

  /** Every file, by path; read on first use, in slices that don't block the host. */
  all(): Promise<ReadonlyMap<FilePath, Entry>> {
    this.#entries ??= this.#readAll();
    return this.#entries;
  }

  /** Reads those of the changed files that are of this kind. Does nothing before they were first asked for. */
  async refresh(changed: ReadonlySet<FilePath>): Promise<void> {
    const { folders, extension } = this.#form;
    const mine = [...changed].filter((path) => folders.some((folder) => isDirectlyIn(path, folder, extension)));
    if (mine.length === 0 || this.#entries === undefined) return;
    const reading = this.#entries.then((entries) => this.#readSome(entries, mine));
    this.#entries = reading.then(({ entries }) => entries);
    if ((await reading).hasNews) this.#changed.fire();
  }

  async #readSome(
    entries: Map<FilePath, Entry>,
    paths: readonly FilePath[],
  ): Promise<{ readonly entries: Map<FilePath, Entry>; readonly hasNews: boolean }> {
    const contents: FolderEntry[] = [];
    for (const path of paths) contents.push({ path, content: await readUnlessRefused(this.#tools.files, path) });
    return { entries, hasNews: await this.#takeSlice(entries, contents) };
  }

  async #readAll(): Promise<Map<FilePath, Entry>> {
    const entries = new Map<FilePath, Entry>();
    for (const folder of this.#form.folders) {
      for await (const slice of this.#tools.files.readFolder(folder, this.#form.extension)) {
        await this.#takeSlice(entries, slice);
      }
    }
    return entries;
  }

  /** @returns whether any of the files holds something else than when it was last read. */
  async #takeSlice(entries: Map<FilePath, Entry>, slice: readonly FolderEntry[]): Promise<boolean> {
    const news = slice.filter(({ path, content }) => this.#contents.isNew(path, content));
    for (const { path, content } of news) {
      if (content.kind === 'text' && content.text.length > quickLength) await this.#tools.pace.breathe();
      if (this.#takeFast(entries, path, content)) continue;
      await this.#tools.pace.breathe();
      await this.#take(entries, path, content);
    }
    return news.length > 0;
  }

  #takeFast(entries: Map<FilePath, Entry>, path: FilePath, content: FileContent): boolean {
    const value = content.kind === 'text' ? this.#form.readFast?.(content.text) : undefined;
    if (value === undefined) return false;
    this.#tools.problems.clear(path);
    entries.set(path, this.#form.entryOf(path, value));
    return true;
  }

  async #take(entries: Map<FilePath, Entry>, path: FilePath, content: FileContent): Promise<void> {
    const { entryOf, keepsLastGood, read } = this.#form;
    if (content.kind === 'missing') entries.delete(path);
    else if (!keepsLastGood || !entries.has(path)) entries.set(path, entryOf(path, undefined));
    const text = this.#tools.problems.textOf(path, content);
    if (text === undefined) return;
    const { value, problems } = await read(text);
    this.#tools.problems.report(path, text, problems);
    if (value !== undefined || !keepsLastGood) entries.set(path, entryOf(path, value));
  }
}
