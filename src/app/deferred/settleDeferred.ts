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
 * Turns findings into notes of the kind `deferred`.
 *
 * @param commit the abbreviated hash of the checked-out commit, if known.
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

/** What was written, with one step per note, and the failure that prevented the rest. */
export interface CapturedNotes {
  readonly change: Change;
  readonly failure: FileFailure | undefined;
}

/** Writes notes one after the other, like captured ones. */
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
 * Adds a finding to the file of dismissals.
 *
 * @returns `left` if the file can't be edited safely.
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
    // Somebody else wrote it in the meantime: try again on top of that.
    if (change !== 'changed') return change;
  }
}
