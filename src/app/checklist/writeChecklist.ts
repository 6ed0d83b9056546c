import { applyWrites } from '../changes/applyChange.js';
import type { Change } from '../changes/change.js';
import type { OnboardingFolder } from '../onboardingFolder.js';

/**
 * Writes the team's checklist.
 *
 * @param expected the file's text as it was read; `undefined` when there was no file.
 * @returns `changed` when the file holds something else by now, or is there by now: nothing was written. Rejects with
 *   `FileFailure` where the file system refuses.
 */
export function writeChecklist(
  folder: OnboardingFolder,
  expected: string | undefined,
  text: string,
): Promise<Change | 'changed'> {
  return applyWrites(folder, [{ path: folder.layout.checklist, before: expected, after: text }]);
}
