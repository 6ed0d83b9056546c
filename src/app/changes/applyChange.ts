import type { OnboardingFolder } from '../onboardingFolder.js';
import type { Destination, FolderFiles } from '../privacy/privacyProof.js';
import { unlessRefused } from '../kit/unlessRefused.js';
import { type Change, type MoveStep, pathsOf, type WriteStep } from './change.js';
import { type MoveOutcome, moveFile } from './moveFile.js';
import { undoChange } from './undoChange.js';

/** A shared file to create, or to replace the text of. */
export type PlannedWrite = Omit<WriteStep, 'kind' | 'after'> & { readonly after: string };

/**
 * Writes planned shared files, all or none.
 *
 * @returns `changed` if the text of one differs from the plan, or a new file already exists. Rejects with `FileFailure` if the
 *   file system refuses.
 */
export function applyWrites(folder: OnboardingFolder, writes: readonly PlannedWrite[]): Promise<Change | 'changed'> {
  return allOrNone(folder, async (done) => {
    for (const write of writes) {
      if (!(await isWritten(folder.ports.files, write))) return 'changed';
      done.push({ kind: 'write', ...write });
    }
    return 'done';
  });
}

/**
 * Writes several files, all or none: if that fails, or others have changed one of them, everything written is undone. If the file
 * system refuses that too, the original failure is reported.
 *
 * @param write pushes a step for each file as soon as it is created or changed.
 */
export async function allOrNone(
  folder: OnboardingFolder,
  write: (done: WriteStep[]) => Promise<'done' | 'changed'>,
): Promise<Change | 'changed'> {
  const done: WriteStep[] = [];
  let isWhole = false;
  try {
    isWhole = (await write(done)) === 'done';
  } finally {
    if (!isWhole) await rollBack(folder, done);
  }
  await folder.refresh(pathsOf(done));
  return isWhole ? done : 'changed';
}

async function rollBack(folder: OnboardingFolder, done: Change): Promise<void> {
  await unlessRefused(
    () => undoChange(folder, done, nothingReturns),
    () => undefined,
  );
}

function nothingReturns(): never {
  throw new Error('Nothing that was made or changed comes to a private place by being taken back');
}

async function isWritten(files: FolderFiles, { path, before, after }: PlannedWrite): Promise<boolean> {
  if (before === undefined) return (await files.create(path, after, 'shared')) === 'created';
  return (await files.replace(path, before, after)) !== 'changed';
}

/**
 * Moves a file like {@link moveFile}.
 *
 * @param into `shared` or the proof, depending on the destination.
 * @returns why nothing was done, or the change. Rejects with `FileFailure`, in which case nothing was done either.
 */
export async function applyMove(
  folder: OnboardingFolder,
  step: MoveStep,
  into: Destination,
): Promise<Change | Exclude<MoveOutcome, 'moved'>> {
  try {
    const outcome = await moveFile(folder.ports.files, step, into);
    return outcome === 'moved' ? [step] : outcome;
  } finally {
    await folder.refresh(new Set([step.from, step.to]));
  }
}
