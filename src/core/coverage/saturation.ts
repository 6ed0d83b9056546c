import type { SharedNote } from '../notes/arrangeNotes.js';
import type { Shared } from '../privacy/shared.js';
import type { Session } from '../sessions/session.js';
import { compareTexts } from '../text/compareTexts.js';

/** As many conversations in a row without a new theme tell that it is time to distil. */
const saturatedAfter = 5;

/** Whether conversations still bring up what nobody has brought up before. */
export type Saturation =
  /** Too few were noted to tell. */
  | { readonly kind: 'too-few'; readonly sessionCount: number }
  /** It depends on notes of the last conversations that have no theme yet. */
  | { readonly kind: 'unsorted'; readonly noteCount: number }
  /** A new theme came up lately. */
  | { readonly kind: 'growing'; readonly theme: string; readonly sessionId: string; readonly sessionsSince: number }
  /** For so many conversations nothing new has come up: it is time to distil. */
  | { readonly kind: 'saturated'; readonly sessionsSince: number };

/** A session with the id that its file's name gives it. */
interface HeldSession {
  readonly id: string;
  readonly session: Pick<Session, 'date'>;
}

/**
 * Says whether the last conversations added a theme. Only sessions that notes came from count; those of one day in the order of
 * their ids. A theme is new where neither an earlier session nor a note taken alone before that day had it.
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

/** A session and the themes of its notes. */
interface NotedSession {
  readonly id: string;
  readonly date: string;
  readonly themes: readonly (string | undefined)[];
}

/** The sessions that notes came from, the earliest first. */
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

/** The last session that brought up a theme for the first time. */
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
