import type { OnboardingFolder } from './onboardingFolder.js';

/** A team checklist that was written, and how to take it back. */
export interface WrittenChecklist {
  /** Brings back what was there before; `changed` when the file was edited since, so that it was kept. */
  readonly undo: () => Promise<'undone' | 'changed'>;
}

/**
 * Writes the team's checklist.
 *
 * @param expected the file's text as it was read; `undefined` when there was no file.
 * @returns `changed` when the file holds something else by now, or is there by now: nothing was written. Rejects with
 *   `FileFailure` where the file system refuses.
 */
export async function writeChecklist(
  folder: OnboardingFolder,
  expected: string | undefined,
  text: string,
): Promise<WrittenChecklist | 'changed'> {
  const { files } = folder.ports;
  const path = folder.layout.checklist;
  const isWritten =
    expected === undefined
      ? (await files.create(path, text, 'shared')) === 'created'
      : (await files.replace(path, expected, text)) !== 'changed';
  if (!isWritten) return 'changed';
  const follow = (): Promise<void> => folder.refresh(new Set([path]));
  await follow();
  return {
    undo: async () => {
      const result = await (expected === undefined ? files.remove(path, text) : files.replace(path, text, expected));
      await follow();
      return result === 'changed' ? 'changed' : 'undone';
    },
  };
}
