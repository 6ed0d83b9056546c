const prefix = '.sre-onboarding-';
const suffix = '.tmp';

/** What `.gitignore` says of files that are about to become others, so that git never takes one up that a crash left. */
export const temporaryPattern = `${prefix}*${suffix}`;

/**
 * A new name for a file that is written beside the one it is to become.
 *
 * @param owner the mark of the running extension that writes it: letters and digits, no hyphen.
 * @param unique what none of its other names has.
 */
export function makeTemporaryName(owner: string, unique: string): string {
  return `${prefix}${owner}-${unique}${suffix}`;
}

/** Whether a file is one that is about to become another, or was left behind by a crash. */
export function isTemporaryName(name: string): boolean {
  return name.startsWith(prefix) && name.endsWith(suffix);
}

/** Who made a temporary file: what {@link makeTemporaryName} was given. */
export function ownerOf(temporaryName: string): string {
  return temporaryName.slice(prefix.length).split('-', 1)[0] ?? '';
}
