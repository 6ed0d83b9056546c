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

/** A note that was found. */
export interface FoundNote<File extends ReadableNote = ReadableNote> {
  readonly file: File;
  /** The line of its body that shows why; empty where it has no body. */
  readonly line: string;
}

/** Most notes that are found at once: nobody reads on. */
const maxFound = 100;

/** How many characters of a line are shown. */
const maxLineLength = 160;

/** Full-text search over the folder's notes. Kept, so that only what changed is read again. */
export class NoteFinder<File extends NoteFile = NoteFile> {
  readonly #folder: OnboardingFolder;
  #index: NoteIndex | undefined;
  readonly #readFiles: () => Promise<ReadonlyMap<FilePath, File>>;
  #files: ReadonlyMap<FilePath, File> = new Map();
  #words: SearchWords = { themes: [], sources: [], steps: [] };
  /** One reading after the other: an older one must not put back what a newer one has replaced. */
  #reading: Promise<void> = Promise.resolve();

  private constructor(folder: OnboardingFolder, readFiles: () => Promise<ReadonlyMap<FilePath, File>>) {
    this.#folder = folder;
    this.#readFiles = readFiles;
  }

  /** Over all notes, for this screen. */
  static overAll(folder: OnboardingFolder): NoteFinder {
    return new NoteFinder(folder, () => folder.notes.all());
  }

  /** Over the shared notes alone: what leaves this machine doesn't even tell by its order what private ones say. */
  static overShared(folder: OnboardingFolder): NoteFinder<Shared<NoteFile>> {
    return new NoteFinder(folder, () => folder.notes.shared());
  }

  /** Takes in what changed since the last time, in slices that don't block the host. */
  refresh(): Promise<void> {
    const read = (): Promise<void> => this.#read();
    this.#reading = this.#reading.then(read, read);
    return this.#reading;
  }

  /** What filters can be completed with, as of the last {@link refresh}. */
  get words(): SearchWords {
    return this.#words;
  }

  /**
   * Finds notes among those of the last {@link refresh}.
   *
   * @param query as it is typed; empty for all notes.
   * @returns the best first; the newest first where nothing but fields is asked for. At most 100.
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
   * The paths of all notes that have a text's words, among those of the last {@link refresh}.
   *
   * @param text as {@link parseSearchQuery} gives it, not empty.
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
