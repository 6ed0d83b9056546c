import type { Note } from './note.js';

/** A note with the id that its file's name gives it. */
export interface NoteEntry {
  readonly id: string;
  readonly note: Note;
}

/** The notes of one theme, in no order: {@link newestFirst} sorts those that are looked at. */
export interface ThemeGroup<Entry extends NoteEntry> {
  /** `undefined`: not sorted yet. */
  readonly theme: string | undefined;
  readonly entries: readonly Entry[];
}

/**
 * Groups notes by theme: those not sorted yet first, since they want work; then the checklist's themes in its order; then
 * themes it doesn't know, by name. Groups without notes are left out.
 *
 * @param themes ids of the checklist's themes.
 */
export function arrangeByTheme<Entry extends NoteEntry>(
  entries: readonly Entry[],
  themes: readonly string[],
): readonly ThemeGroup<Entry>[] {
  const byTheme = groupByTheme(entries);
  const known = new Set<string | undefined>([undefined, ...themes]);
  const unknown = [...byTheme.keys()].flatMap((theme) => (theme === undefined || known.has(theme) ? [] : theme));
  return [...known, ...unknown.toSorted(compare)].flatMap((theme) => {
    const group = byTheme.get(theme);
    return group ? [{ theme, entries: group }] : [];
  });
}

/** Sorts notes: the newest first, those of the same moment in the order of their ids. */
export function newestFirst<Entry extends NoteEntry>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => compare(b.note.created, a.note.created) || compare(a.id, b.id));
}

function groupByTheme<Entry extends NoteEntry>(entries: readonly Entry[]): ReadonlyMap<string | undefined, Entry[]> {
  const groups = new Map<string | undefined, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.note.theme);
    if (group) group.push(entry);
    else groups.set(entry.note.theme, [entry]);
  }
  return groups;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
