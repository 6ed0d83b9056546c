import type { OnboardingFolder } from './onboardingFolder.js';
import type { PersonFile } from './peopleStore.js';

/**
 * Finds the file of the person at the keyboard: the one they started with here, else the one with git's e-mail address.
 *
 * @returns `undefined` while they have not started.
 */
export async function findMe(folder: OnboardingFolder): Promise<PersonFile | undefined> {
  const { memory, identity } = folder.ports;
  const people = await folder.people.all();
  if (people.size === 0) return undefined;
  const remembered = memory.recall('person');
  const known = [...people.values()].find(({ slug }) => slug === remembered);
  if (known) return known;
  const { email } = await identity.fromGit();
  return email === undefined ? undefined : folder.people.withEmail(email);
}
