import { applyWrites } from '../changes/applyChange.js';
import type { Change } from '../changes/change.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { PlannedFile } from './planExport.js';

/**
 * Writes the files of an export as they were planned, all or none.
 *
 * @returns `changed` when one of them holds something else by now. Rejects with `FileFailure` where the file system refuses.
 */
export function writeExport(folder: OnboardingFolder, files: readonly PlannedFile[]): Promise<Change | 'changed'> {
  return applyWrites(
    folder,
    files.map(({ path, existing, text }) => ({ path, before: existing, after: text })),
  );
}
