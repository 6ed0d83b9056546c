import type { OnboardingFolder } from './onboardingFolder.js';
import type { FilePath } from './ports.js';
import type { PrivatePlace } from './privatePlace.js';
import type { FolderFiles } from './privacyProof.js';
import { untilRefused } from './untilRefused.js';

/** A note's file on its way between the folder that only its author has and the one that all have. */
export interface NoteMove {
  readonly from: FilePath;
  readonly to: FilePath;
  /** Whether it becomes shared, or the proof that it may become private. */
  readonly into: 'shared' | PrivatePlace;
  /** The file's text where it is. */
  readonly before: string;
  /** Its text where it will be. */
  readonly after: string;
}

/** How moving ended. `exists`: another file is in the way. `changed`: somebody has written the file since it was read. */
export type MoveOutcome = 'moved' | 'exists' | 'changed';

/**
 * Moves a note's file in one step, so that at every moment, and after a crash, it is in one place only. Its text becomes another in the
 * private place, before or after that step: what is not for all is never where all see it.
 */
export async function moveNote(folder: OnboardingFolder, move: NoteMove): Promise<MoveOutcome> {
  const { from, to, into } = move;
  const { files } = folder.ports;
  try {
    return await (into === 'shared' ? share(files, move) : keepPrivate(files, move, into));
  } finally {
    await folder.refresh(new Set([from, to]));
  }
}

async function share(files: FolderFiles, { from, to, before, after }: NoteMove): Promise<MoveOutcome> {
  if ((await files.replace(from, before, after)) === 'changed') return 'changed';
  let outcome: MoveOutcome | undefined;
  try {
    outcome = await files.move({ from, to, text: after }, 'shared');
    return outcome;
  } finally {
    // Where taking back is refused too, the failure before is what people are told of.
    if (outcome !== 'moved') await untilRefused([from], async () => void (await files.replace(from, after, before)));
  }
}

async function keepPrivate(
  files: FolderFiles,
  { from, to, before, after }: NoteMove,
  place: PrivatePlace,
): Promise<MoveOutcome> {
  const outcome = await files.move({ from, to, text: before }, place);
  if (outcome !== 'moved') return outcome;
  try {
    await files.replace(to, before, after);
    return 'moved';
  } catch (error) {
    await untilRefused([to], async () => void (await files.move({ from: to, to: from, text: before }, 'shared')));
    throw error;
  }
}

/**
 * Takes a move back; `changed` when the file was edited since, or another is in its old place: nothing is done then.
 *
 * @param into where the file was: shared, or the proof that it may be private again.
 */
export async function undoMove(
  folder: OnboardingFolder,
  move: NoteMove,
  into: NoteMove['into'],
): Promise<'undone' | 'changed'> {
  const { from, to, before, after } = move;
  const outcome = await moveNote(folder, { from: to, to: from, into, before: after, after: before });
  return outcome === 'moved' ? 'undone' : 'changed';
}
