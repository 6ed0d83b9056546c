import type { FilePath } from '../../../src/app/ports.js';

/** Where the simulated onboarding lies. */
export const onboardingRoot = '.sre-onboarding';

/** Whether a file is one of those that a write makes beside its place for a moment. */
export function isTemporary(path: FilePath): boolean {
  return path.endsWith('.tmp');
}

/** Whether a file is for its author alone. */
export function isPrivate(path: FilePath): boolean {
  return path.startsWith(`${onboardingRoot}/private/`);
}
