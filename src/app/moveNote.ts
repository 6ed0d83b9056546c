import { baseName } from './folderLayout.js';
import type { OnboardingFolder } from './onboardingFolder.js';
import type { FilePath } from './ports.js';

/** A note's file on its way between the folder that only its author has and the one that all have. */
export interface NoteMove {
  readonly from: FilePath;
  readonly to: FilePath;
  /** The file's text where it is. */
  readonly before: string;
  /** Its text where it will be. */
  readonly after: string;
}

/** How moving ended. `exists`: another file is in the way. `changed`: somebody has written the file since it was read. */
export type MoveOutcome = 'moved' | 'exists' | 'changed';

/** Where a note's file lies when it is private, or when it is shared. Its id stays. */
export function placeOfNote({ layout }: OnboardingFolder, path: FilePath, isPrivate: boolean): FilePath {
  return `${isPrivate ? layout.privateNotes : layout.notes}/${baseName(path)}.md`;
}

/**
 * Moves a note's file. At every moment there is at least one of the two; where the old one can't be taken away as it was read,
 * the new one goes again.
 */
export async function moveNote(folder: OnboardingFolder, { from, to, before, after }: NoteMove): Promise<MoveOutcome> {
  const { files } = folder.ports;
  if ((await files.create(to, after)) === 'exists') return 'exists';
  try {
    if ((await files.remove(from, before)) === 'removed') return 'moved';
    await files.remove(to, after);
    return 'changed';
  } catch (error) {
    await files.remove(to, after);
    throw error;
  } finally {
    await folder.refresh(new Set([from, to]));
  }
}

/** Takes a move back; `changed` when the file was edited since, or another is in its old place: nothing is done then. */
export async function undoMove(folder: OnboardingFolder, move: NoteMove): Promise<'undone' | 'changed'> {
  const { from, to, before, after } = move;
  const outcome = await moveNote(folder, { from: to, to: from, before: after, after: before });
  return outcome === 'moved' ? 'undone' : 'changed';
}
