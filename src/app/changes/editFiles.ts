import type { WriteStep } from './change.js';
import { editFile, type EditResult } from './editFile.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FileFailure, FilePath } from '../ports.js';
import { untilRefused } from '../kit/untilRefused.js';

/** A file that was left as it is, and why. */
export interface LeftFile {
  readonly path: FilePath;
  readonly reason: Exclude<EditResult['kind'], 'edited' | 'unchanged'>;
}

/** How an edit of several files ended. */
export interface FilesEdit {
  /** A step for each file that was changed; one that said so already has none. */
  readonly change: readonly WriteStep[];
  readonly left: readonly LeftFile[];
  /** The file system refused one: it and those behind it were not tried further. */
  readonly failure: FileFailure | undefined;
}

/**
 * Changes several files by a function of their texts, each by itself.
 *
 * @param edit the new text, or `undefined` when the text can't be read as what it should be.
 * @returns how it ended. Where the file system refuses, what was written before can still be taken back.
 */
export async function editFiles(
  folder: OnboardingFolder,
  paths: readonly FilePath[],
  edit: (text: string) => string | undefined,
): Promise<FilesEdit> {
  const change: WriteStep[] = [];
  const left: LeftFile[] = [];
  const failure = await untilRefused(paths, async (path) => {
    const result = await editFile(folder.ports.files, path, edit);
    if (result.kind === 'edited') change.push(...result.change);
    else if (result.kind !== 'unchanged') left.push({ path, reason: result.kind });
  });
  await folder.refresh(new Set(paths));
  return { change, left, failure };
}
