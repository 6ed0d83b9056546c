import { addDismissal } from '../../core/deferred/dismissals.js';
import { newNote } from '../../core/notes/newNote.js';
import type { Note } from '../../core/notes/note.js';
import { captureNote } from '../notes/captureNote.js';
import { applyWrites } from '../changes/applyChange.js';
import type { Change, ChangeStep } from '../changes/change.js';
import { authorOf } from '../people/me.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FileFailure } from '../ports.js';
import { unlessRefused } from '../kit/unlessRefused.js';
import type { PrivatePlace } from '../privacy/privatePlace.js';
import type { DeferredFinding } from './findDeferredWork.js';

/**
 * The notes of the kind `deferred` that findings become.
 *
 * @param commit the abbreviated hash of what is checked out, where it is known.
 */
export async function deferredNotes(
  folder: OnboardingFolder,
  findings: readonly DeferredFinding[],
  commit: string | undefined,
): Promise<readonly Note[]> {
  const author = await authorOf(folder).catch(() => undefined);
  const created = folder.ports.clock.now();
  return findings.map(({ title, code }) => {
    const line = { title, values: [], tags: [], body: '', marks: [] };
    const anchor = commit === undefined ? code : { ...code, commit };
    return newNote(line, { kind: 'deferred', created, author, code: anchor });
  });
}

/** What was written, a step for each note, and what kept the rest from being so. */
export interface CapturedNotes {
  readonly change: Change;
  readonly failure: FileFailure | undefined;
}

/** Writes notes one after the other, as captured ones are. */
export async function captureNotes(
  folder: OnboardingFolder,
  unwritten: readonly Note[],
  to: 'shared' | PrivatePlace,
): Promise<CapturedNotes> {
  const change: ChangeStep[] = [];
  const captureAll = async (): Promise<undefined> => {
    for (const note of unwritten) change.push(...(await captureNote(folder, note, to)).change);
  };
  return { failure: await unlessRefused(captureAll, (failure) => failure), change };
}

/**
 * Remembers that a finding is to be no note, in the file of dismissals.
 *
 * @returns `left` where the file can't be edited safely.
 */
export async function dismissDeferred(
  folder: OnboardingFolder,
  { file, quote }: DeferredFinding,
): Promise<Change | 'left'> {
  const { files } = folder.ports;
  const path = folder.layout.dismissals;
  for (;;) {
    const content = await files.read(path);
    if (content.kind !== 'text' && content.kind !== 'missing') return 'left';
    const before = content.kind === 'text' ? content.text : undefined;
    const after = addDismissal(before ?? '', { file, quote });
    if (after === undefined) return 'left';
    const change = await applyWrites(folder, [{ path, before, after }]);
    // Somebody else wrote it meanwhile: once more, on top of that.
    if (change !== 'changed') return change;
  }
}
