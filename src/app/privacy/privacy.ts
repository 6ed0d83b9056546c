import { ignoresPrivate, newIgnoreFile, withPrivateIgnored } from '../../core/privacy/ignoreRule.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import { FileFailure, type FilePath } from '../ports.js';

/** How often writing the rule is repeated if others write the same file at the same moment. */
const maxAttempts = 5;

/**
 * Excludes private files from git by a rule in the onboarding's own `.gitignore`, and reads it back to be sure.
 *
 * Rejects with `FileFailure`: the file system's, or `exposed` if the file can't contain the rule because it is not text or others
 * keep writing it.
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

/** Whether the onboarding's `.gitignore` excludes private files. It doesn't in a nested repository, which has its own rules. */
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

/** A name that no file has, to ask about all future files. */
export function anyFileIn(parent: FilePath): FilePath {
  return `${parent}/any-new-file.md`;
}

/** How others could see private files in spite of the rule. */
export type PrivacyGap =
  /** Git would track them with the next `git add`. */
  | 'notIgnored'
  /** Git already tracks some. */
  | 'tracked';

export interface PrivacyState {
  readonly gaps: readonly PrivacyGap[];
  /** The file to show the warning at: the `.gitignore` that should contain the rule, or else a private file. */
  readonly place: FilePath;
}

/** Asks git itself whether it ignores private files. No gap if there are none, or if git is not available. */
export async function readPrivacy(folder: OnboardingFolder): Promise<PrivacyState> {
  const { ports, layout } = folder;
  const { git, files } = ports;
  const [first] = await listPrivate(folder);
  if (first === undefined) return { gaps: [], place: layout.gitIgnore };
  const [isTracked, ...ignored] = await Promise.all([
    git.isTracked(layout.privateRoot),
    // Git never reports a tracked file as ignored, so it is asked about one that can't exist.
    ...[layout.privateNotes, layout.privateSessions].map((parent) => git.isIgnored(anyFileIn(parent))),
  ]);
  const gaps: PrivacyGap[] = [];
  if (ignored.includes(false)) gaps.push('notIgnored');
  if (isTracked === true) gaps.push('tracked');
  const hasRules = gaps.length > 0 && (await files.read(layout.gitIgnore)).kind === 'text';
  return { gaps, place: hasRules ? layout.gitIgnore : first };
}

async function listPrivate({ notes, sessions }: OnboardingFolder): Promise<readonly FilePath[]> {
  const all = [...(await notes.all()).values(), ...(await sessions.all()).values()];
  return all.filter(({ isPrivate }) => isPrivate).map(({ path }) => path);
}
