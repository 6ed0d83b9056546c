import type { Shared } from '../privacy/shared.js';
import type { Note } from './note.js';
import { noteKinds } from './vocabulary.js';
import { compareTexts } from '../text/compareTexts.js';

/** A note with the id that its file's name gives it. */
export interface NoteEntry {
  readonly id: string;
  readonly note: Note;
}

/** A note that everybody with the repository has. */
export type SharedNote = Shared<NoteEntry>;

/** What notes can be grouped by, in the order they are offered: `author` wrote the note, `source` said it. */
export const noteSectionKeys = ['theme', 'kind', 'step', 'source', 'author', 'file'] as const;

/** One of them. */
export type NoteSectionKey = (typeof noteSectionKeys)[number];

/** The notes that have something in common, in no order: {@link newestNotes} sorts those that are looked at. */
export interface NoteSection<Entry extends NoteEntry> {
  /** What they have in common, as the files say it; `undefined`: they say nothing of it. */
  readonly key: string | undefined;
  readonly entries: readonly Entry[];
}

/** Groups notes, each as it is added, so that many can be taken in with breaks between them. */
export class NoteArrangement<Entry extends NoteEntry> {
  readonly #grouping: NoteSectionKey;
  readonly #groups = new Map<string | undefined, Entry[]>();

  constructor(grouping: NoteSectionKey) {
    this.#grouping = grouping;
  }

  /** Takes a note in. */
  add(entry: Entry): void {
    const key = sectionKeyOf(entry.note, this.#grouping);
    const group = this.#groups.get(key);
    if (group) group.push(entry);
    else this.#groups.set(key, [entry]);
  }

  /**
   * The groups that have notes: the known ones in their order, then others by name. Those that say nothing come last, except
   * notes without a theme: they want to be sorted.
   *
   * @param known ids of the checklist's themes or steps, where it is them that notes are grouped by.
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

/** The notes of one theme, in no order. */
export interface ThemeSection<Entry extends NoteEntry> {
  /** `undefined`: not sorted yet. */
  readonly theme: string | undefined;
  readonly entries: readonly Entry[];
}

/**
 * Groups notes by theme: those not sorted yet first, then the checklist's themes in its order, then others by name.
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

/** What a note says of what it is grouped by; `undefined` where it says nothing. Upper case doesn't make another author. */
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

/** Sorts notes: the newest first, those of the same moment in the order of their ids. */
export function newestFirst<Entry extends NoteEntry>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted(compareAge);
}

/** How many notes are looked at together; a piece of work too short to be noticed. */
const chunkSize = 1000;

/**
 * The newest notes, the newest first; those of the same moment in the order of their ids.
 *
 * @param count most notes that are wanted: a part of thousands is found without sorting them all.
 */
export function newestNotes<Entry extends NoteEntry>(entries: readonly Entry[], count: number): readonly Entry[] {
  let newest: readonly Entry[] = [];
  // From the end, since files are named by day: what comes later in a folder is mostly newer.
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

/** By name as people look it up, whatever the case; the case decides where nothing else does. */
function compareNames(one: string, other: string): number {
  return compareTexts(one.toLowerCase(), other.toLowerCase()) || compareTexts(one, other);
}
