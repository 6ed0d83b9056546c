import { applyWrites } from '../changes/applyChange.js';
import type { Change } from '../changes/change.js';
import type { OnboardingFolder } from '../onboardingFolder.js';

/**
 * Writes the team's checklist.
 *
 * @param expected the file's text as it was read; `undefined` if there was no file.
 * @returns `changed` if the file's text differs by now, or the file exists by now: nothing was written. Rejects with
 *   `FileFailure` if the file system refuses.
 */
export function writeChecklist(
  folder: OnboardingFolder,
  expected: string | undefined,
  text: string,
): Promise<Change | 'changed'> {
  return applyWrites(folder, [{ path: folder.layout.checklist, before: expected, after: text }]);
}
