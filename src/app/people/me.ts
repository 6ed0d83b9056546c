import { findByEmail, type PeopleFiles, type PersonFile } from './peopleStore.js';
import type { Ports } from '../ports.js';

export interface PeopleAround extends PeopleFiles {
  readonly ports: PeopleFiles['ports'] & Pick<Ports, 'memory' | 'identity'>;
}

/**
 * Finds the current person's file: the one that they started with here, else the one with git's e-mail address.
 *
 * @returns `undefined` if they have not started.
 */
export async function findMe(folder: PeopleAround): Promise<PersonFile | undefined> {
  const { memory, identity } = folder.ports;
  const people = await folder.people.all();
  if (people.size === 0) return undefined;
  const remembered = memory.recall('person');
  const known = [...people.values()].find(({ slug }) => slug === remembered);
  if (known) return known;
  const { email } = await identity.fromGit();
  return email === undefined ? undefined : findByEmail(folder, email);
}

/** The current person's e-mail address; `undefined` if neither they nor git provide it. */
export async function authorOf(folder: PeopleAround): Promise<string | undefined> {
  return (await findMe(folder))?.person?.email ?? (await folder.ports.identity.fromGit()).email;
}
