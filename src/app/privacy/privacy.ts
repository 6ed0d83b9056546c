import { ignoresPrivate, newIgnoreFile, withPrivateIgnored } from '../../core/privacy/ignoreRule.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import { FileFailure, type FilePath } from '../ports.js';

/** How often the rule is written anew when others write the same file in the same moment. */
const maxAttempts = 5;

/**
 * Keeps git from taking up what is private: the onboarding's own `.gitignore` says so, which is read back before it is believed.
 *
 * Rejects with `FileFailure`: that of the file system, or `exposed` where the file can't be made to say so: it is no text, or
 * others write it all the time.
 */
export async function keepPrivateOut({ ports: { files }, layout }: OnboardingFolder): Promise<void> {
  const path = layout.gitIgnore;
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const content = await files.read(path);
    if (content.kind === 'missing') {
      await files.create(path, newIgnoreFile, 'shared');
      continue;
    }
    if (content.kind !== 'text') break;
    if (ignoresPrivate(content.text)) return;
    await files.replace(path, content.text, withPrivateIgnored(content.text));
  }
  throw new FileFailure('exposed', path);
}

/** Whether the onboarding's `.gitignore` keeps out what is private. Not so below a repository of its own, which has its own rules. */
export async function keptByRules({ ports: { files }, layout }: OnboardingFolder): Promise<boolean> {
  const content = await files.read(layout.gitIgnore);
  if (content.kind !== 'text' || !ignoresPrivate(content.text)) return false;
  for (const parent of [layout.privateRoot, layout.privateNotes, layout.privateSessions]) {
    const inner = `${parent}/.git`;
    // A submodule has a file of that name, a repository a folder.
    if ((await files.list(inner)).length > 0 || (await files.read(inner)).kind !== 'missing') return false;
  }
  return true;
}

/** A name that no file has, to ask about all that come. */
export function anyFileIn(parent: FilePath): FilePath {
  return `${parent}/any-new-file.md`;
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
    ...[layout.privateNotes, layout.privateSessions].map((parent) => git.isIgnored(anyFileIn(parent))),
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
