import type { FileFailure, FilePath } from '../ports.js';
import { unlessRefused } from './unlessRefused.js';

/**
 * Does something with one file after the other, until the file system refuses one: what was done before can be taken back then.
 *
 * @returns why the last one was refused; `undefined` when none was. Rejects with whatever is no refusal.
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
