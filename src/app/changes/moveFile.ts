import { untilRefused } from '../kit/untilRefused.js';
import type { Destination, FolderFiles, PrivacyProof } from '../privacy/privacyProof.js';
import type { MoveStep } from './change.js';

/** `exists`: another file has the new path. `changed`: somebody has written the file since it was read. */
export type MoveOutcome = 'moved' | 'exists' | 'changed';

/**
 * Moves a file atomically, so that it has exactly one path at every moment, even after a crash. Its text changes in the private
 * place, before or after the move: private text never appears where others see it.
 *
 * @param into `shared` or the proof, depending on the destination.
 */
export function moveFile(files: FolderFiles, step: MoveStep, into: Destination): Promise<MoveOutcome> {
  return into === 'shared' ? share(files, step) : keepPrivate(files, step, into);
}

async function share(files: FolderFiles, { from, to, before, after }: MoveStep): Promise<MoveOutcome> {
  if ((await files.replace(from, before, after)) === 'changed') return 'changed';
  let outcome: MoveOutcome | undefined;
  try {
    outcome = await files.move({ from, to, text: after }, 'shared');
    return outcome;
  } finally {
    // If undoing is refused too, the original failure is reported.
    if (outcome !== 'moved') await untilRefused([from], async () => void (await files.replace(from, after, before)));
  }
}

async function keepPrivate(
  files: FolderFiles,
  { from, to, before, after }: MoveStep,
  proof: PrivacyProof,
): Promise<MoveOutcome> {
  const outcome = await files.move({ from, to, text: before }, proof);
  if (outcome !== 'moved') return outcome;
  try {
    await files.replace(to, before, after);
    return 'moved';
  } catch (error) {
    await untilRefused([to], async () => void (await files.move({ from: to, to: from, text: before }, 'shared')));
    throw error;
  }
}
