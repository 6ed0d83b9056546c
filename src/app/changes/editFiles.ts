import type { WriteStep } from './change.js';
import { editFile, type EditResult } from './editFile.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FileFailure, FilePath } from '../ports.js';
import { untilRefused } from '../kit/untilRefused.js';

/** A file that was left unchanged, and why. */
export interface LeftFile {
  readonly path: FilePath;
  readonly reason: Exclude<EditResult['kind'], 'edited' | 'unchanged'>;
}

export interface FilesEdit {
  /** One step per changed file; a file that already had the new text has none. */
  readonly change: readonly WriteStep[];
  readonly left: readonly LeftFile[];
  /** The file system refused one file; it and the following ones were not changed. */
  readonly failure: FileFailure | undefined;
}

/**
 * Applies a function to the text of each of several files.
 *
 * @param edit returns the new text, or `undefined` if the text is invalid.
 * @returns the result. If the file system refuses, earlier files are changed and can still be undone.
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
