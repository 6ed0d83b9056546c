import { editFile } from './editFile.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';
import type { Destination, FolderFiles, PrivacyProof } from '../privacy/privacyProof.js';
import {
  type Change,
  type ChangeStep,
  joinSteps,
  type MoveStep,
  type PassageStep,
  pathsOf,
  type WriteStep,
} from './change.js';
import { moveFile } from './moveFile.js';

/** `changed`: others have written some of the files since; those were left unchanged. */
export type UndoOutcome = 'undone' | 'changed';

/** Proves again that private files may be written; rejects if they may not, or if the person declined. */
export type ProvePrivate = () => Promise<PrivacyProof>;

/**
 * Undoes a change, last step first. It can be repeated: a file that is already as before counts as undone. A file that others
 * have changed since is left unchanged, all others are restored. Passages come last, and only if no other step failed, since
 * which ones to remove depends on what was undone.
 *
 * @param prove called once if a file must return to a private place.
 * @returns the result. Rejects with the first failure, such as `FileFailure`, after every file was tried.
 */
export async function undoChange(folder: OnboardingFolder, change: Change, prove: ProvePrivate): Promise<UndoOutcome> {
  const undoing = new Undoing(folder, prove);
  try {
    await undoing.takeBackAll(joinSteps(change.filter((step) => step.kind !== 'passage')).toReversed());
    await undoing.takeBackAll(change.filter((step) => step.kind === 'passage'));
  } finally {
    await folder.refresh(pathsOf(change));
  }
  return undoing.outcome;
}

class Undoing {
  readonly #folder: OnboardingFolder;
  readonly #files: FolderFiles;
  readonly #prove: ProvePrivate;
  #proof: Promise<PrivacyProof> | undefined;
  readonly #kept = new Set<FilePath>();

  constructor(folder: OnboardingFolder, prove: ProvePrivate) {
    this.#folder = folder;
    this.#files = folder.ports.files;
    this.#prove = prove;
  }

  get outcome(): UndoOutcome {
    return this.#kept.size === 0 ? 'undone' : 'changed';
  }

  /** Rejects with the first failure after every step was tried. */
  async takeBackAll(steps: Change): Promise<void> {
    const failures: unknown[] = [];
    for (const step of steps) await this.#takeBack(step).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  async #takeBack(step: ChangeStep): Promise<void> {
    if (!(await this.#isTakenBack(step))) this.#kept.add(step.kind === 'move' ? step.to : step.path);
  }

  #isTakenBack(step: ChangeStep): Promise<boolean> {
    switch (step.kind) {
      case 'write':
        return this.#isWrittenBack(step);
      case 'move':
        return this.#isMovedBack(step);
      case 'passage':
        return this.#isTakenOut(step);
    }
  }

  async #isWrittenBack(step: WriteStep): Promise<boolean> {
    return (await this.#writeBack(step)) || this.#holds(step.path, step.before);
  }

  /** @returns `false` if the file is no longer as the step left it. */
  async #writeBack({ path, before, after }: WriteStep): Promise<boolean> {
    if (before === undefined) return after === undefined || (await this.#files.remove(path, after)) === 'removed';
    if (after !== undefined) return (await this.#files.replace(path, after, before)) !== 'changed';
    return (await this.#files.create(path, before, await this.#placeOf(path))) === 'created';
  }

  async #isMovedBack({ from, to, before, after }: MoveStep): Promise<boolean> {
    const back: MoveStep = { kind: 'move', from: to, to: from, before: after, after: before };
    const outcome = await moveFile(this.#files, back, await this.#placeOf(from));
    return outcome === 'moved' || ((await this.#holds(from, before)) && (await this.#holds(to, undefined)));
  }

  /** A deleted file no longer contains the passage. */
  async #isTakenOut({ path, without }: PassageStep): Promise<boolean> {
    const { kind } = await editFile(this.#files, path, (text) => without(text, this.#kept));
    return kind === 'edited' || kind === 'unchanged' || kind === 'missing';
  }

  async #placeOf(path: FilePath): Promise<Destination> {
    if (!this.#folder.layout.isPrivate(path)) return 'shared';
    this.#proof ??= this.#prove();
    return this.#proof;
  }

  /** Whether a file is as before; `undefined` if it didn't exist. It may have contained conflict markers then. */
  async #holds(path: FilePath, text: string | undefined): Promise<boolean> {
    const content = await this.#files.read(path);
    return text === undefined ? content.kind === 'missing' : 'text' in content && content.text === text;
  }
}
