import type { SharedNote } from '../notes/arrangeNotes.js';
import type { Shared } from '../privacy/shared.js';
import type { Session } from '../sessions/session.js';
import { compareTexts } from '../text/compareTexts.js';

/** How many conversations in a row without a new theme mean saturation. */
const saturatedAfter = 5;

/** Whether conversations still bring up new themes. */
export type Saturation =
  /** Too few were recorded to tell. */
  | { readonly kind: 'too-few'; readonly sessionCount: number }
  /** Depends on unsorted notes of the last conversations. */
  | { readonly kind: 'unsorted'; readonly noteCount: number }
  /** A new theme came up recently. */
  | { readonly kind: 'growing'; readonly theme: string; readonly sessionId: string; readonly sessionsSince: number }
  /** No new theme for this number of conversations. */
  | { readonly kind: 'saturated'; readonly sessionsSince: number };

interface HeldSession {
  readonly id: string;
  readonly session: Pick<Session, 'date'>;
}

/**
 * Determines whether the last conversations added a theme. Only sessions with notes count; those of the same day in the order of
 * their ids. A theme is new if neither an earlier session nor a separate note from before that day has it.
 */
export function saturationOf(sessions: readonly Shared<HeldSession>[], entries: readonly SharedNote[]): Saturation {
  const noted = listNoted(sessions, entries);
  if (noted.length < saturatedAfter) return { kind: 'too-few', sessionCount: noted.length };
  const last = noted.slice(-saturatedAfter);
  const newest = findNewest(noted, entries);
  const sessionsSince = newest ? noted.length - 1 - newest.index : noted.length;
  if (newest && sessionsSince < saturatedAfter) {
    return { kind: 'growing', theme: newest.theme, sessionId: noted[newest.index]?.id ?? '', sessionsSince };
  }
  const noteCount = last.flatMap(({ themes }) => themes).filter((theme) => theme === undefined).length;
  return noteCount > 0 ? { kind: 'unsorted', noteCount } : { kind: 'saturated', sessionsSince };
}

interface NotedSession {
  readonly id: string;
  readonly date: string;
  readonly themes: readonly (string | undefined)[];
}

/** The sessions with notes, earliest first. */
function listNoted(sessions: readonly HeldSession[], entries: readonly SharedNote[]): readonly NotedSession[] {
  const themes = new Map<string, (string | undefined)[]>();
  for (const { note } of entries) {
    if (note.session === undefined) continue;
    const known = themes.get(note.session);
    if (known) known.push(note.theme);
    else themes.set(note.session, [note.theme]);
  }
  const orderOf = ({ date, id }: NotedSession): string => `${date} ${id}`;
  return sessions
    .map(({ id, session: { date } }) => ({ id, date, themes: themes.get(id) ?? [] }))
    .filter((session) => session.themes.length > 0)
    .toSorted((one, other) => compareTexts(orderOf(one), orderOf(other)));
}

/** The last session with a theme that was new. */
function findNewest(
  noted: readonly NotedSession[],
  entries: readonly SharedNote[],
): { readonly index: number; readonly theme: string } | undefined {
  const held = new Set(noted.map(({ id }) => id));
  const alone = entries
    .map(({ note }) => note)
    .filter(({ session = '', theme }) => theme !== undefined && !held.has(session))
    .toSorted((one, other) => compareTexts(one.created, other.created));
  let next = 0;
  const known = new Set<string>();
  return noted.reduce<ReturnType<typeof findNewest>>((newest, { date, themes }, index) => {
    for (; (alone[next]?.created ?? date) < date; next++) known.add(alone[next]?.theme ?? '');
    const theme = themes.find((candidate) => candidate !== undefined && !known.has(candidate));
    for (const brought of themes) if (brought !== undefined) known.add(brought);
    return theme === undefined ? newest : { index, theme };
  }, undefined);
}
