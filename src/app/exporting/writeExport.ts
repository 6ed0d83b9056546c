import type { OnboardingFolder } from '../onboardingFolder.js';
import type { PlannedFile } from './planExport.js';

/** Files that were written, and how to take them back. */
export interface WrittenExport {
  /** Brings back what was there before; `changed` when one of the files was edited since, so that it was kept. */
  readonly undo: () => Promise<'undone' | 'changed'>;
}

/**
 * Writes the files of an export as they were planned.
 *
 * @returns `changed` when one of them holds something else by now: then none is written. Rejects with `FileFailure` where the
 *   file system refuses; what was written before is taken back then.
 */
export async function writeExport(
  folder: OnboardingFolder,
  files: readonly PlannedFile[],
): Promise<WrittenExport | 'changed'> {
  const written: PlannedFile[] = [];
  const undo = (): Promise<'undone' | 'changed'> => takeBack(folder, written);
  try {
    const isWhole = await writeAll(folder, files, written);
    if (isWhole) return { undo };
  } catch (error) {
    await undo();
    throw error;
  }
  await undo();
  return 'changed';
}

/** @param written receives what was written, also where it goes wrong. @returns whether all were. */
async function writeAll(
  folder: OnboardingFolder,
  files: readonly PlannedFile[],
  written: PlannedFile[],
): Promise<boolean> {
  for (const file of files) {
    if (!(await writeOne(folder, file))) return false;
    written.push(file);
  }
  return true;
}

async function writeOne(folder: OnboardingFolder, { path, text, existing }: PlannedFile): Promise<boolean> {
  const { files } = folder.ports;
  if (existing === undefined) return (await files.create(path, text, 'shared')) === 'created';
  return (await files.replace(path, existing, text)) !== 'changed';
}

async function takeBack(folder: OnboardingFolder, written: readonly PlannedFile[]): Promise<'undone' | 'changed'> {
  const { files } = folder.ports;
  let outcome: 'undone' | 'changed' = 'undone';
  for (const { path, text, existing } of written.toReversed()) {
    const result = await (existing === undefined ? files.remove(path, text) : files.replace(path, text, existing));
    if (result === 'changed') outcome = 'changed';
  }
  return outcome;
}
