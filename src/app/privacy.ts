import { privateRule, withPrivateIgnored } from '../core/privacy/ignoreRule.js';
import { editFile } from './editFile.js';
import type { OnboardingFolder } from './onboardingFolder.js';
import type { FilePath } from './ports.js';

/**
 * Makes sure that git will not take up what is private: the folder's own `.gitignore` lists `private/`.
 *
 * Rejects with `FileFailure` where it can't be written, so that nothing private is written before it is safe.
 */
export async function ignorePrivateFolder({ ports: { files }, layout }: OnboardingFolder): Promise<void> {
  if ((await files.create(layout.gitIgnore, `${privateRule}\n`)) === 'created') return;
  await editFile(files, layout.gitIgnore, withPrivateIgnored);
}

/** How what is private can be seen by others all the same. */
export type PrivacyGap =
  /** Git would take it up with the next `git add`. */
  | 'notIgnored'
  /** Git has some of it already. */
  | 'tracked';

/** What is wrong with the keeping of what is private. */
export interface PrivacyState {
  readonly gaps: readonly PrivacyGap[];
  /** The file to show it at: the `.gitignore` that is to say otherwise, or, where there is none, something private. */
  readonly place: FilePath;
}

/**
 * Asks git itself whether it leaves out what is private. Where nothing is private, or git can't be asked, nothing is wrong.
 */
export async function readPrivacy(folder: OnboardingFolder): Promise<PrivacyState> {
  const { ports, layout } = folder;
  const { git, files } = ports;
  const [first] = await listPrivate(folder);
  if (first === undefined) return { gaps: [], place: layout.gitIgnore };
  const [isTracked, ...ignored] = await Promise.all([
    git.isTracked(layout.privateRoot),
    // Of a file that it has, git doesn't say that it's ignored: asked about one that can't be there.
    ...[layout.privateNotes, layout.privateSessions].map((parent) => git.isIgnored(`${parent}/any-new-file.md`)),
  ]);
  const gaps: PrivacyGap[] = [];
  if (ignored.includes(false)) gaps.push('notIgnored');
  if (isTracked === true) gaps.push('tracked');
  const hasRules = gaps.length > 0 && (await files.read(layout.gitIgnore)).kind === 'text';
  return { gaps, place: hasRules ? layout.gitIgnore : first };
}

/** All private notes and sessions. */
async function listPrivate({ notes, sessions }: OnboardingFolder): Promise<readonly FilePath[]> {
  const all = [...(await notes.all()).values(), ...(await sessions.all()).values()];
  return all.filter(({ isPrivate }) => isPrivate).map(({ path }) => path);
}
