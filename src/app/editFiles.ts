import { editFile, type EditResult } from './editFile.js';
import type { OnboardingFolder } from './onboardingFolder.js';
import type { FileFailure, FilePath } from './ports.js';
import { untilRefused } from './untilRefused.js';

/** One file that was changed: what taking it back needs. */
export interface FileEdit {
  readonly path: FilePath;
  readonly before: string;
  readonly after: string;
}

/** A file that was left as it is, and why. */
export interface LeftFile {
  readonly path: FilePath;
  readonly reason: Exclude<EditResult['kind'], 'edited' | 'unchanged'>;
}

/** How an edit of several files ended. */
export interface FilesEdit {
  /** Those that were changed; one that said so already isn't among them. */
  readonly edits: readonly FileEdit[];
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
  const edits: FileEdit[] = [];
  const left: LeftFile[] = [];
  const failure = await untilRefused(paths, async (path) => {
    const result = await editFile(folder.ports.files, path, edit);
    if (result.kind === 'edited') edits.push({ path, before: result.before, after: result.after });
    else if (result.kind !== 'unchanged') left.push({ path, reason: result.kind });
  });
  await folder.refresh(new Set(paths));
  return { edits, left, failure };
}

/**
 * Takes edits back, the last one first.
 *
 * @returns `changed` when any of the files holds something else by now: that one is left as it is, all others are as before.
 */
export async function undoEdit(folder: OnboardingFolder, edits: readonly FileEdit[]): Promise<'undone' | 'changed'> {
  try {
    return await takeBack(folder, edits);
  } finally {
    await folder.refresh(new Set(edits.map(({ path }) => path)));
  }
}

async function takeBack({ ports }: OnboardingFolder, edits: readonly FileEdit[]): Promise<'undone' | 'changed'> {
  let outcome: 'undone' | 'changed' = 'undone';
  for (const { path, before, after } of edits.toReversed()) {
    if ((await ports.files.replace(path, after, before)) === 'changed') outcome = 'changed';
  }
  return outcome;
}
