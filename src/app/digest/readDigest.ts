import { weeklyDigest } from '../../core/digest/weeklyDigest.js';
import type { LocalDate } from '../../core/time/localDate.js';
import { readSharedNotes } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import { readSharedSessions } from '../sessions/sessionStore.js';

/**
 * Writes the digest of the week that ends with a day. Private notes and sessions don't count, not even as a number.
 *
 * @param dayOf the local day of an instant (ISO 8601).
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
