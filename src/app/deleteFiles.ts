import type { OnboardingFolder } from './onboardingFolder.js';
import type { FileFailure, FilePath } from './ports.js';
import { untilRefused } from './untilRefused.js';

/** A file that was deleted; what Undo needs. */
export interface DeletedFile {
  readonly path: FilePath;
  readonly text: string;
}

/** How deleting ended. */
export interface FilesDeletion {
  readonly deleted: readonly DeletedFile[];
  /** Those that are still there: not text that could be brought back, or written by somebody else in the same moment. */
  readonly kept: readonly FilePath[];
  /** The file system refused one: it and those behind it were not tried further. */
  readonly failure: FileFailure | undefined;
}

/**
 * Deletes files.
 *
 * @param trash moves a file to where the system keeps what was deleted; `false` where it has no such place: then the file is
 *   deleted for good, and only Undo brings it back.
 */
export async function deleteFiles(
  folder: OnboardingFolder,
  paths: readonly FilePath[],
  trash: (path: FilePath) => Promise<boolean>,
): Promise<FilesDeletion> {
  const { files } = folder.ports;
  const deleted: DeletedFile[] = [];
  const kept: FilePath[] = [];
  // Reading first also keeps what lies outside of the folder from being deleted.
  const failure = await untilRefused(paths, async (path) => {
    const content = await files.read(path);
    if (content.kind === 'missing') return;
    const isGone =
      content.kind === 'text' && ((await trash(path)) || (await files.remove(path, content.text)) === 'removed');
    if (isGone) deleted.push({ path, text: content.text });
    else kept.push(path);
  });
  await folder.refresh(new Set(paths));
  return { deleted, kept, failure };
}

/**
 * Brings deleted files back.
 *
 * @returns `changed` when another file has taken the place of one: that one is left as it is.
 */
export async function restoreFiles(
  folder: OnboardingFolder,
  deleted: readonly DeletedFile[],
): Promise<'undone' | 'changed'> {
  let outcome: 'undone' | 'changed' = 'undone';
  for (const { path, text } of deleted) {
    if ((await folder.ports.files.create(path, text)) === 'exists') outcome = 'changed';
  }
  await folder.refresh(new Set(deleted.map(({ path }) => path)));
  return outcome;
}
