import { applyWrites } from '../changes/applyChange.js';
import type { Change } from '../changes/change.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { PlannedFile } from './planExport.js';

/**
 * Writes the planned files of an export, all or none.
 *
 * @returns `changed` if one of them has changed by now. Rejects with `FileFailure` if the file system refuses.
 */
export function writeExport(folder: OnboardingFolder, files: readonly PlannedFile[]): Promise<Change | 'changed'> {
  return applyWrites(
    folder,
    files.map(({ path, existing, text }) => ({ path, before: existing, after: text })),
  );
}
