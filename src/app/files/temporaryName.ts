const prefix = '.sre-onboarding-';
const suffix = '.tmp';

/** The `.gitignore` pattern for temporary files, so that git never tracks one that a crash has left. */
export const temporaryPattern = `${prefix}*${suffix}`;

/**
 * A new name for a temporary file beside its target.
 *
 * @param owner the mark of the running extension: letters and digits, no hyphen.
 * @param unique distinguishes it from the owner's other files.
 */
export function makeTemporaryName(owner: string, unique: string): string {
  return `${prefix}${owner}-${unique}${suffix}`;
}

/** Whether a file is temporary, or was left by a crash. */
export function isTemporaryName(name: string): boolean {
  return name.startsWith(prefix) && name.endsWith(suffix);
}

/** The owner passed to {@link makeTemporaryName}. */
export function ownerOf(temporaryName: string): string {
  return temporaryName.slice(prefix.length).split('-', 1)[0] ?? '';
}
