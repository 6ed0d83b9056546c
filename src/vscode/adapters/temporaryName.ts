const prefix = '.sre-onboarding-';
const suffix = '.tmp';

/** A new name for a file that is written beside the one it is to become. */
export function makeTemporaryName(): string {
  return `${prefix}${crypto.randomUUID()}${suffix}`;
}

/** Whether a file is one that is about to become another, or was left behind by a crash. */
export function isTemporaryName(name: string): boolean {
  return name.startsWith(prefix) && name.endsWith(suffix);
}
