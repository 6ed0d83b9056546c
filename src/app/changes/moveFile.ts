import { untilRefused } from '../kit/untilRefused.js';
import type { Destination, FolderFiles, PrivacyProof } from '../privacy/privacyProof.js';
import type { MoveStep } from './change.js';

/** How moving ended. `exists`: another file is in the way. `changed`: somebody has written the file since it was read. */
export type MoveOutcome = 'moved' | 'exists' | 'changed';

/**
 * Moves a file in one step, so that at every moment, and after a crash, it is in one place only. Its text becomes another in the
 * private place, before or after that step: what is not for all is never where all see it.
 *
 * @param into `shared` or the proof, by where it moves to.
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
    // Where taking back is refused too, the failure before is what people are told of.
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
