import type { StepProgress } from '../core/progress/progress.js';
import { type EditResult, editFile } from './editFile.js';
import type { OnboardingFolder } from './onboardingFolder.js';
import type { FilePath } from './ports.js';
import { readStepOrder } from './stepOrder.js';

/** One step's new state in one person's file. */
export interface StepMark {
  readonly stepId: string;
  /** `undefined` takes the person's word back: the step is to do again, or follows its checks. */
  readonly progress: StepProgress | undefined;
}

/**
 * Writes steps' states into a person's file, one line each; all in one edit.
 *
 * @returns how the edit ended. Rejects with `FileFailure` where it can't be written.
 */
export async function markSteps(
  folder: OnboardingFolder,
  personPath: FilePath,
  marks: readonly StepMark[],
): Promise<EditResult> {
  const { setStep } = await import('../core/progress/editPerson.js');
  const order = await readStepOrder(folder);
  const result = await editFile(folder.ports.files, personPath, (original) => {
    let text = original;
    for (const { stepId, progress } of marks) {
      const edit = setStep(text, stepId, progress, order);
      if (edit.kind === 'unreadable') return undefined;
      text = edit.text;
    }
    return text;
  });
  await folder.refresh(new Set([personPath]));
  return result;
}

/**
 * Takes an edit of a person's file back.
 *
 * @returns `changed` when the file holds something else by now: it is left as it is.
 */
export async function undoMarks(
  folder: OnboardingFolder,
  personPath: FilePath,
  edit: { readonly before: string; readonly after: string },
): Promise<'undone' | 'changed'> {
  const result = await folder.ports.files.replace(personPath, edit.after, edit.before);
  await folder.refresh(new Set([personPath]));
  return result === 'changed' ? 'changed' : 'undone';
}
