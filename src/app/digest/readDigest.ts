import { weeklyDigest } from '../../core/digest/weeklyDigest.js';
import type { LocalDate } from '../../core/time/localDate.js';
import { readSharedNotes } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import { readSharedSessions } from '../sessions/sessionStore.js';

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
  return weeklyDigest({
    lastDay,
    dayOf,
    themes: checklist?.themes ?? [],
    stepTitles: new Map(steps.map(({ id, title }) => [id, title])),
    people: people.filter((person) => person !== undefined),
    notes: await readSharedNotes(folder.notes),
    sessions: await readSharedSessions(folder.sessions),
  });
}
