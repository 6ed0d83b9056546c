import type { Shared } from '../privacy/shared.js';
import type { Note } from './note.js';
import { noteKinds } from './vocabulary.js';
import { compareTexts } from '../text/compareTexts.js';

export interface NoteEntry {
  readonly id: string;
  readonly note: Note;
}

/** A note that is not private. */
export type SharedNote = Shared<NoteEntry>;

/** What notes can be grouped by, in the order offered: `author` wrote the note, `source` said it. */
export const noteSectionKeys = ['theme', 'kind', 'step', 'source', 'author', 'file'] as const;

export type NoteSectionKey = (typeof noteSectionKeys)[number];

/** Notes with a common value, in no order: {@link newestNotes} sorts those that are shown. */
export interface NoteSection<Entry extends NoteEntry> {
  /** The common value, as in the files; `undefined` for notes without one. */
  readonly key: string | undefined;
  readonly entries: readonly Entry[];
}

/** Groups notes one by one, so that the work can be interrupted. */
export class NoteArrangement<Entry extends NoteEntry> {
  readonly #grouping: NoteSectionKey;
  readonly #groups = new Map<string | undefined, Entry[]>();

  constructor(grouping: NoteSectionKey) {
    this.#grouping = grouping;
  }

  add(entry: Entry): void {
    const key = sectionKeyOf(entry.note, this.#grouping);
    const group = this.#groups.get(key);
    if (group) group.push(entry);
    else this.#groups.set(key, [entry]);
  }

  /**
   * The sections with notes: the known ones in order, then others by name. The section without a value comes last, except for
   * notes without a theme, which should be sorted.
   *
   * @param known ids of the checklist's themes or steps, if notes are grouped by those.
   */
  groups(known: readonly string[]): readonly NoteSection<Entry>[] {
    const first = new Set<string | undefined>(this.#grouping === 'kind' ? noteKinds : known);
    const others = [...this.#groups.keys()].filter((key) => key !== undefined && !first.has(key));
    const named = [...first, ...others.toSorted((one = '', other = '') => compareNames(one, other))];
    const keys = this.#grouping === 'theme' ? [undefined, ...named] : [...named, undefined];
    return keys.flatMap((key) => {
      const entries = this.#groups.get(key);
      return entries ? [{ key, entries }] : [];
    });
  }
}

export interface ThemeSection<Entry extends NoteEntry> {
  /** `undefined` for unsorted notes. */
  readonly theme: string | undefined;
  readonly entries: readonly Entry[];
}

/**
 * Groups notes by theme: unsorted ones first, then the checklist's themes in order, then others by name.
 *
 * @param themes ids of the checklist's themes.
 */
export function arrangeByTheme<Entry extends NoteEntry>(
  entries: readonly Entry[],
  themes: readonly string[],
): readonly ThemeSection<Entry>[] {
  const arrangement = new NoteArrangement<Entry>('theme');
  for (const entry of entries) arrangement.add(entry);
  return arrangement.groups(themes).map(({ key, entries: members }) => ({ theme: key, entries: members }));
}

/** A note's value for a grouping; `undefined` if it has none. Authors are compared ignoring case. */
export function sectionKeyOf(note: Note, grouping: NoteSectionKey): string | undefined {
  switch (grouping) {
    case 'theme':
    case 'kind':
    case 'step':
    case 'source':
      return note[grouping];
    case 'author':
      return note.author?.toLowerCase();
    case 'file':
      return note.code?.file;
  }
}

/** Sorts notes, newest first; those of the same instant in the order of their ids. */
export function newestFirst<Entry extends NoteEntry>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted(compareAge);
}

/** How many notes are processed together: too few to be noticed. */
const chunkSize = 1000;

/**
 * The newest notes, newest first; those of the same instant in the order of their ids.
 *
 * @param count the maximum number: the newest of thousands are found without sorting them all.
 */
export function newestNotes<Entry extends NoteEntry>(entries: readonly Entry[], count: number): readonly Entry[] {
  let newest: readonly Entry[] = [];
  // From the end: file names start with the date, so later ones are mostly newer.
  for (let end = entries.length; end > 0; end -= chunkSize) {
    const oldest = newest.length < count ? undefined : newest.at(-1);
    const chunk = entries.slice(Math.max(0, end - chunkSize), end);
    const candidates = oldest ? chunk.filter((entry) => compareAge(entry, oldest) < 0) : chunk;
    if (candidates.length > 0) newest = [...newest, ...candidates].toSorted(compareAge).slice(0, count);
  }
  return newest;
}

function compareAge(one: NoteEntry, other: NoteEntry): number {
  return compareTexts(other.note.created, one.note.created) || compareTexts(one.id, other.id);
}

/** Alphabetically, ignoring case unless nothing else differs. */
function compareNames(one: string, other: string): number {
  return compareTexts(one.toLowerCase(), other.toLowerCase()) || compareTexts(one, other);
}
