import type { StepProgress } from '../../core/people/progress.js';
import { type EditResult, editFile } from '../changes/editFile.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';
import { readStepOrder } from '../checklist/stepOrder.js';

/** One step's new state in one person's file. */
export interface StepMark {
  readonly stepId: string;
  /** `undefined` removes the person's mark: the step is to do again, or follows its checks. */
  readonly progress: StepProgress | undefined;
}

/** Writes steps' states to the text of a person's file; `undefined` if the text is invalid. */
export type MarkText = (text: string, marks: readonly StepMark[]) => string | undefined;

/** Prepares marking steps; new ones are inserted in the checklist's order. */
export async function readyToMark(folder: OnboardingFolder): Promise<MarkText> {
  const { setStep } = await import('../../core/people/editPerson.js');
  const order = await readStepOrder(folder);
  return (original, marks) => {
    let text: string | undefined = original;
    for (const { stepId, progress } of marks) text = text === undefined ? text : setStep(text, stepId, progress, order);
    return text;
  };
}

/**
 * Writes steps' states to a person's file, one line each, all in one edit.
 *
 * @returns the result of the edit. Rejects with `FileFailure` if it can't be written.
 */
export async function markSteps(
  folder: OnboardingFolder,
  personPath: FilePath,
  marks: readonly StepMark[],
): Promise<EditResult> {
  const markText = await readyToMark(folder);
  const result = await editFile(folder.ports.files, personPath, (text) => markText(text, marks));
  await folder.refresh(new Set([personPath]));
  return result;
}
