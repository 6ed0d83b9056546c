import type { OnboardingFolder } from './onboardingFolder.js';
import type { FileFailure, FilePath } from './ports.js';
import type { Destination } from './privacyProof.js';
import { untilRefused } from './untilRefused.js';

/** A file that was deleted; what Undo needs. */
export interface DeletedFile {
  readonly path: FilePath;
  readonly text: string;
}

/** How deleting ended. */
export interface FilesDeletion {
  readonly deleted: readonly DeletedFile[];
  /** Those that are still there: not text that could be brought back, with unsaved changes, or written by somebody else in the
   * same moment. */
  readonly kept: readonly FilePath[];
  /** The file system refused one: it and those behind it were not tried further. */
  readonly failure: FileFailure | undefined;
}

/**
 * Deletes files: to where the system keeps what was deleted, if it has such a place. A file with unsaved changes is kept, since
 * nothing could bring those back.
 */
export async function deleteFiles(folder: OnboardingFolder, paths: readonly FilePath[]): Promise<FilesDeletion> {
  const { files } = folder.ports;
  const deleted: DeletedFile[] = [];
  const kept: FilePath[] = [];
  const failure = await untilRefused(paths, async (path) => {
    const content = await files.read(path);
    if (content.kind === 'missing') return;
    const isGone = content.kind === 'text' && (await files.remove(path, content.text, 'trash')) === 'removed';
    if (isGone) deleted.push({ path, text: content.text });
    else kept.push(path);
  });
  await folder.refresh(new Set(paths));
  return { deleted, kept, failure };
}

/**
 * Brings deleted files back, as often as it takes: what is back already counts as brought back.
 *
 * @param placeFor where private files, or shared ones, may come to; asked where there are such files.
 * @returns `changed` when another file has taken the place of one: that one is left as it is. Rejects with `FileFailure` where one
 *   can't be written: those behind it were not tried.
 */
export async function restoreFiles(
  folder: OnboardingFolder,
  deleted: readonly DeletedFile[],
  placeFor: (isPrivate: boolean) => Promise<Destination>,
): Promise<'undone' | 'changed'> {
  const isPrivate = ({ path }: DeletedFile): boolean => folder.layout.isPrivate(path);
  try {
    const shared = await bringBack(
      folder,
      deleted.filter((file) => !isPrivate(file)),
      () => placeFor(false),
    );
    const kept = await bringBack(folder, deleted.filter(isPrivate), () => placeFor(true));
    return shared && kept ? 'undone' : 'changed';
  } finally {
    await folder.refresh(new Set(deleted.map(({ path }) => path)));
  }
}

async function bringBack(
  folder: OnboardingFolder,
  deleted: readonly DeletedFile[],
  readPlace: () => Promise<Destination>,
): Promise<boolean> {
  if (deleted.length === 0) return true;
  const into = await readPlace();
  let areAllBack = true;
  for (const file of deleted) areAllBack = (await isBack(folder, file, into)) && areAllBack;
  return areAllBack;
}

async function isBack(folder: OnboardingFolder, { path, text }: DeletedFile, into: Destination): Promise<boolean> {
  const { files } = folder.ports;
  if ((await files.create(path, text, into)) === 'created') return true;
  const content = await files.read(path);
  return content.kind === 'text' && content.text === text;
}
