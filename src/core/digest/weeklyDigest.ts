import type { Theme } from '../checklist/checklist.js';
import { saturationOf } from '../coverage/saturation.js';
import { cleanMarkdown } from '../markdown/cleanMarkdown.js';
import { arrangeByTheme, newestFirst, type NoteEntry, type SharedNote } from '../notes/arrangeNotes.js';
import type { Shared } from '../privacy/shared.js';
import { escapeMarkdown } from '../text/plainMarkdown.js';
import type { Person } from '../people/progress.js';
import type { Session } from '../sessions/session.js';
import { addDays, type LocalDate } from '../time/localDate.js';
import { digestTexts as words } from './digestTexts.js';
import { type DigestStep, stepsOfWeek, type StepsOfWeek } from './stepsOfWeek.js';
import { compareTexts } from '../text/compareTexts.js';

export interface SessionEntry {
  readonly id: string;
  readonly session: Session;
}

/** A session that is not private. */
export type SharedSession = Shared<SessionEntry>;

export interface DigestFacts {
  /** The last day of the week; the first is six days before. */
  readonly lastDay: LocalDate;
  /** The reader's local day of an instant (ISO 8601). */
  readonly dayOf: (instant: string) => LocalDate;
  readonly themes: readonly Theme[];
  /** By id. Steps that are not in the checklist are shown by id. */
  readonly stepTitles: ReadonlyMap<string, string>;
  readonly people: readonly Person[];
  readonly notes: readonly SharedNote[];
  readonly sessions: readonly SharedSession[];
}

/** Writes a week's events as Markdown to share: sessions, steps done, notes, blocked steps, new findings. */
export function weeklyDigest(facts: DigestFacts): string {
  const firstDay = addDays(facts.lastDay, -6);
  const isInWeek = (day: LocalDate): boolean => day >= firstDay && day <= facts.lastDay;
  const sessions = facts.sessions.filter(({ session }) => isInWeek(session.date));
  const notes = facts.notes.filter(({ note }) => note.created !== '' && isInWeek(facts.dayOf(note.created)));
  const steps = stepsOfWeek({ ...facts, isInWeek });
  const isQuiet = sessions.length + notes.length + steps.done.length === 0;
  const parts = [
    words.title(firstDay, facts.lastDay),
    isQuiet ? words.emptyWeek : countAll(sessions, notes, steps),
    formatSaturation(facts),
    formatSection(words.sessions, sessions.toSorted(compareSessions).map(formatSession)),
    formatSection(words.stepsDone, steps.done.map(formatDone)),
    formatNotes(notes, facts.themes),
    formatSection(words.blocked, steps.blocked.map(formatBlocked)),
    formatSection(words.evidence, steps.otherEvidence.map(formatDone)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function countAll(sessions: readonly unknown[], notes: readonly unknown[], { done, blocked }: StepsOfWeek): string {
  const counts = [
    sessions.length > 0 && words.counts.sessions(sessions.length),
    done.length > 0 && words.counts.stepsDone(done.length),
    notes.length > 0 && words.counts.notes(notes.length),
    blocked.length > 0 && words.counts.blocked(blocked.length),
  ];
  return joinFacts(counts);
}

/** Considers conversations of all time, not only of the week. */
function formatSaturation({ sessions, notes }: DigestFacts): string {
  const saturation = saturationOf(sessions, notes);
  return saturation.kind === 'saturated' ? words.timeToDistil(saturation.sessionsSince) : '';
}

function formatSession({ session }: SessionEntry): string {
  const role = session.role === undefined ? '' : ` (${escapeMarkdown(session.role)})`;
  const who = session.with === undefined ? role.trim() : `${words.withWhom(escapeMarkdown(session.with))}${role}`;
  const what = [words.kinds[session.kind], who].filter(Boolean).join(' ');
  return joinFacts([`**${escapeMarkdown(session.title)}**`, what, session.date]);
}

function formatDone({ title, name, day, evidence }: DigestStep): string {
  const line = joinFacts([`**${escapeMarkdown(title)}**`, escapeMarkdown(name), day]);
  return evidence === '' ? line : `${line}:\n${cleanMarkdown(evidence).replaceAll(/^(?=.)/gm, '  ')}`;
}

function formatBlocked({ title, name, day, reason }: DigestStep): string {
  const since = day && words.since(day);
  return joinFacts([`**${escapeMarkdown(title)}**`, escapeMarkdown(name), escapeMarkdown(reason), since]);
}

function formatNotes(notes: readonly NoteEntry[], themes: readonly Theme[]): string {
  const groups = arrangeByTheme(
    notes,
    themes.map(({ id }) => id),
  ).map(({ theme, entries }) => {
    const title = themes.find(({ id }) => id === theme)?.title ?? theme ?? words.unsorted;
    const items = newestFirst(entries).map(({ note }) => `- ${note.kind}: ${escapeMarkdown(note.title)}`);
    return `### ${escapeMarkdown(title)} (${entries.length})\n\n${items.join('\n')}`;
  });
  return groups.length === 0 ? '' : [`## ${words.notes}`, ...groups].join('\n\n');
}

function formatSection(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${title}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function joinFacts(facts: readonly (string | false)[]): string {
  return facts.filter((fact) => fact !== false && fact !== '').join(' · ');
}

function compareSessions(one: SessionEntry, other: SessionEntry): number {
  return compareTexts(one.session.date + one.id, other.session.date + other.id);
}
