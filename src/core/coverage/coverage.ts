import type { Theme } from '../checklist/checklist.js';
import { arrangeByTheme, type NoteEntry, type SharedNote } from '../notes/arrangeNotes.js';
import type { Note } from '../notes/note.js';
import { voiceOf } from '../roadmap/evidenceStrength.js';
import { type Speaker, speakerOf, type Voice, voices } from './voice.js';

export interface CoverageCell {
  readonly speaker: Speaker;
  readonly notes: number;
  /** Number of different people. */
  readonly people: number;
  /** Nobody was heard although the roadmap needs both the theme and the voice. */
  readonly isBlind: boolean;
}

export interface CoverageRow {
  /** `undefined` for unsorted notes. */
  readonly theme: string | undefined;
  /** Empty for unsorted notes. */
  readonly title: string;
  /** Whether it is in the checklist. */
  readonly isKnown: boolean;
  readonly notes: number;
  /** One for each of the table's {@link Coverage.speakers}. */
  readonly cells: readonly CoverageCell[];
}

/** Who was heard on which theme. */
export interface Coverage {
  /** The columns: every voice, then the author and the unknown if they have notes. */
  readonly speakers: readonly Speaker[];
  /** The checklist's themes in order, with or without notes; then other themes of notes; then the unsorted notes. */
  readonly rows: readonly CoverageRow[];
  /** Voices that were heard on no theme. */
  readonly silent: readonly Voice[];
}

/** Counts who was heard on which theme. Blind spots are the cells of the checklist's themes in which a voice has no note. */
export function coverageOf(entries: readonly SharedNote[], themes: readonly Theme[]): Coverage {
  const groups = new Map(
    arrangeByTheme(
      entries,
      themes.map(({ id }) => id),
    ).map(({ theme, entries: found }) => [theme, found]),
  );
  const heard = new Set(entries.map(({ note }) => speakerOf(note)));
  const speakers = [...voices, ...(['author', 'unknown'] as const).filter((speaker) => heard.has(speaker))];
  const rowOf = (theme: string | undefined, title: string, isWanted: boolean): CoverageRow => {
    const found = groups.get(theme) ?? [];
    const heardHere = groupBySpeaker(found);
    const cells = speakers.map((speaker) => cellOf(speaker, heardHere.get(speaker) ?? [], isWanted));
    return { theme, title, isKnown: isWanted, notes: found.length, cells };
  };
  const known = new Set<string | undefined>([undefined, ...themes.map(({ id }) => id)]);
  return {
    speakers,
    rows: [
      ...themes.map(({ id, title }) => rowOf(id, title, true)),
      ...[...groups.keys()].flatMap((theme) =>
        theme === undefined || known.has(theme) ? [] : rowOf(theme, theme, false),
      ),
      ...(groups.has(undefined) ? [rowOf(undefined, '', false)] : []),
    ],
    silent: voices.filter((voice) => !heard.has(voice)),
  };
}

function groupBySpeaker(entries: readonly NoteEntry[]): ReadonlyMap<Speaker, readonly Note[]> {
  const groups = new Map<Speaker, Note[]>();
  for (const { note } of entries) {
    const speaker = speakerOf(note);
    const group = groups.get(speaker);
    if (group) group.push(note);
    else groups.set(speaker, [note]);
  }
  return groups;
}

function cellOf(speaker: Speaker, notes: readonly Note[], isWanted: boolean): CoverageCell {
  return {
    speaker,
    notes: notes.length,
    people: new Set(notes.map(voiceOf)).size,
    isBlind: isWanted && notes.length === 0 && speaker !== 'author' && speaker !== 'unknown',
  };
}
