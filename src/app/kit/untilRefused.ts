import type { FileFailure, FilePath } from '../ports.js';
import { unlessRefused } from './unlessRefused.js';

/**
 * Runs an action on one file after the other until the file system refuses one; what was done before can then be undone.
 *
 * @returns the refusal; `undefined` if there was none. Rejects with any error that is not a refusal.
 */
export async function untilRefused(
  paths: readonly FilePath[],
  act: (path: FilePath) => Promise<void>,
): Promise<FileFailure | undefined> {
  return unlessRefused(
    async () => {
      for (const path of paths) await act(path);
      return undefined;
    },
    (failure) => failure,
  );
}
