import type { NoteIndex } from '../../core/finding/noteIndex.js';
import { newestFirst } from '../../core/notes/arrangeNotes.js';
import { matchingLine } from '../../core/notes/matchingLine.js';
import type { SearchWords } from '../../core/notes/searchCompletions.js';
import { parseSearchQuery, passesFilters } from '../../core/notes/searchQuery.js';
import type { Shared } from '../../core/privacy/shared.js';
import { readCaptureWords } from '../notes/captureWords.js';
import { isReadable, type NoteFile, type ReadableNote } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';

export interface FoundNote<File extends ReadableNote = ReadableNote> {
  readonly file: File;
  /** The line of its body that shows the match; empty without a body. */
  readonly line: string;
}

/** The maximum number of results: nobody reads further. */
const maxFound = 100;

/** How many characters of a line are shown. */
const maxLineLength = 160;

/** Full-text search over the folder's notes. Kept in memory, so that only changes are read again. */
export class NoteFinder<File extends NoteFile = NoteFile> {
  readonly #folder: OnboardingFolder;
  #index: NoteIndex | undefined;
  readonly #readFiles: () => Promise<ReadonlyMap<FilePath, File>>;
  #files: ReadonlyMap<FilePath, File> = new Map();
  #words: SearchWords = { themes: [], sources: [], steps: [] };
  /** Readings run one at a time: an older one must not overwrite a newer one's result. */
  #reading: Promise<void> = Promise.resolve();

  private constructor(folder: OnboardingFolder, readFiles: () => Promise<ReadonlyMap<FilePath, File>>) {
    this.#folder = folder;
    this.#readFiles = readFiles;
  }

  /** Over all notes, for display on this screen. */
  static overAll(folder: OnboardingFolder): NoteFinder {
    return new NoteFinder(folder, () => folder.notes.all());
  }

  /** Over the shared notes only: what leaves this machine must not reveal private notes even by its ranking. */
  static overShared(folder: OnboardingFolder): NoteFinder<Shared<NoteFile>> {
    return new NoteFinder(folder, () => folder.notes.shared());
  }

  /** Takes in changes since the last call, in slices that don't block the host. */
  refresh(): Promise<void> {
    const read = (): Promise<void> => this.#read();
    this.#reading = this.#reading.then(read, read);
    return this.#reading;
  }

  /** Completions for filters, as of the last {@link refresh}. */
  get words(): SearchWords {
    return this.#words;
  }

  /**
   * Finds notes among those of the last {@link refresh}.
   *
   * @param query as typed; empty for all notes.
   * @returns the best first; if the query consists of fields only, the newest first. At most 100.
   */
  find(query: string): readonly FoundNote<File & ReadableNote>[] {
    const { text, filters } = parseSearchQuery(query);
    const hits = text === '' ? this.#all() : (this.#index?.search(text) ?? []);
    const found: FoundNote<File & ReadableNote>[] = [];
    for (const { id, words } of hits) {
      const file = this.#files.get(id);
      if (found.length === maxFound) break;
      if (!file || !isReadable(file) || !passesFilters(file, filters)) continue;
      found.push({ file, line: matchingLine(file.note.body, words, maxLineLength) });
    }
    return found;
  }

  /**
   * The paths of all notes that contain a text's words, among those of the last {@link refresh}.
   *
   * @param text as returned by {@link parseSearchQuery}, not empty.
   */
  matches(text: string): ReadonlySet<FilePath> {
    return new Set((this.#index?.search(text) ?? []).map(({ id }) => id));
  }

  async #read(): Promise<void> {
    const { NoteIndex } = await import('../../core/finding/noteIndex.js');
    const index = (this.#index ??= new NoteIndex());
    const [files, { all: words }] = await Promise.all([this.#readFiles(), readCaptureWords(this.#folder)]);
    this.#files = new Map(files);
    for (const id of index.ids) {
      if (!this.#files.get(id)?.note) index.remove(id);
    }
    const themes = new Set(words.themes);
    const steps = new Set<string>();
    for (const { path, note } of this.#files.values()) {
      await this.#folder.ports.pace.breathe();
      if (!note) continue;
      index.put(path, note);
      if (note.theme !== undefined) themes.add(note.theme);
      if (note.step !== undefined) steps.add(note.step);
    }
    this.#words = { themes: [...themes], sources: words.sources, steps: [...steps].toSorted() };
  }

  #all(): readonly { readonly id: string; readonly words: readonly string[] }[] {
    const readable = [...this.#files.values()].filter(isReadable);
    return newestFirst(readable).map(({ path }) => ({ id: path, words: [] }));
  }
}
