import { type SessionEntry, weeklyDigest } from '../core/digest/weeklyDigest.js';
import type { LocalDate } from '../core/time/localDate.js';
import type { OnboardingFolder } from './onboardingFolder.js';
import type { SessionFile } from './sessionStore.js';

/**
 * Writes the digest of the week that ends with a day. Nothing of what is private is in it, not even as a count.
 *
 * @param dayOf on which day a moment (ISO 8601) was, where the person is.
 */
export async function readDigest(
  folder: OnboardingFolder,
  lastDay: LocalDate,
  dayOf: (instant: string) => LocalDate,
): Promise<string> {
  const { checklist } = await folder.checklist.state();
  const steps = (checklist?.phases ?? []).flatMap((phase) => phase.steps);
  const people = [...(await folder.people.all()).values()].map(({ person }) => person);
  const notes = [...(await folder.notes.all()).values()].filter(({ isPrivate }) => !isPrivate);
  return weeklyDigest({
    lastDay,
    dayOf,
    themes: checklist?.themes ?? [],
    stepTitles: new Map(steps.map(({ id, title }) => [id, title])),
    people: people.filter((person) => person !== undefined),
    notes: notes.flatMap(({ id, note }) => (note ? [{ id, note }] : [])),
    sessions: sharedSessions((await folder.sessions.all()).values()),
  });
}

/** The sessions that anybody may know of. */
function sharedSessions(files: Iterable<SessionFile>): readonly SessionEntry[] {
  return [...files].flatMap(({ id, isPrivate, session }) => (session && !isPrivate ? [{ id, session }] : []));
}
