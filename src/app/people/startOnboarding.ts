import { formatPerson } from '../../core/people/formatPerson.js';
import { slugify } from '../../core/text/slug.js';
import { baseName } from '../kit/folderLayout.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import { findByEmail } from './peopleStore.js';
import type { FilePath } from '../ports.js';
import { unlessRefused } from '../kit/unlessRefused.js';
import { keepPrivateOut } from '../privacy/privacy.js';
import { readStepOrder } from '../checklist/stepOrder.js';

export interface Newcomer {
  readonly name: string;
  readonly email: string;
  /** Start date, `YYYY-MM-DD`. */
  readonly start: string;
}

/** Longest file name for a person, in characters. */
const maxSlugLength = 40;

/**
 * Creates the person's file, or takes an existing one with this e-mail address unchanged; then remembers it as the current
 * person's.
 *
 * @returns the file. Rejects with `FileFailure` if it can't be written.
 */
export async function startOnboarding(folder: OnboardingFolder, newcomer: Newcomer): Promise<FilePath> {
  const path = (await findFileOf(folder, newcomer)) ?? (await createPersonFile(folder, newcomer));
  await folder.ports.memory.remember('person', baseName(path));
  await folder.refresh(new Set([path]));
  // Nothing is private yet, and nothing private is written without a proof. If there is none now, that is reported then.
  await unlessRefused(
    () => keepPrivateOut(folder),
    () => undefined,
  );
  return path;
}

/** The file with the person's e-mail address; else an unreadable one with their name, which is then theirs to fix. */
async function findFileOf(folder: OnboardingFolder, newcomer: Newcomer): Promise<FilePath | undefined> {
  const known = await findByEmail(folder, newcomer.email);
  if (known) return known.path;
  const namesake = (await folder.people.all()).get(pathOf(folder, newcomer, 1));
  return namesake && !namesake.person ? namesake.path : undefined;
}

/** @param number distinguishes people with the same name, from 1. */
function pathOf(folder: OnboardingFolder, { name, email }: Newcomer, number: number): FilePath {
  const slug = slugify(name, maxSlugLength) || slugify(email, maxSlugLength) || 'person';
  return `${folder.layout.people}/${number === 1 ? slug : `${slug}-${number}`}.yaml`;
}

async function createPersonFile(folder: OnboardingFolder, newcomer: Newcomer): Promise<FilePath> {
  const text = formatPerson(newcomer, await readStepOrder(folder));
  for (let number = 1; ; number++) {
    const path = pathOf(folder, newcomer, number);
    if ((await folder.ports.files.create(path, text, 'shared')) === 'created') return path;
  }
}
