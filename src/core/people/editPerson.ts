import { isPlainMap, type PlainMap } from '../text/plainMap.js';
import { isSameValue, listComments, readPlainMap } from '../text/yamlMeaning.js';
import { setStepFast } from './fastStepEdit.js';
import type { StepProgress } from './progress.js';
import { withoutRepeatedSteps } from './repeatedSteps.js';
import { rewriteStep } from './rewriteStep.js';
import { spliceStep } from './spliceStep.js';
import { findStepEntry } from './stepEntry.js';
import { stepKeys } from './stepFields.js';

/**
 * Writes a step's state to a person's file, changing only the lines of that step: comments, order, quotes, unknown keys,
 * indentation and line endings stay.
 *
 * If the step is listed more than once, only the entry that counts is kept.
 *
 * @param progress `undefined` removes the person's mark and its line. If the line has a comment or the user's own keys, it stays
 *   with the status `reopened` instead.
 * @param order the ids of the checklist's steps: a new line goes where the checklist has it, so that git merges it with those of
 *   other branches. Without it, it comes last.
 * @returns `undefined` where the text isn't a person's file, or can't be edited without losing something: it must not be written then.
 */
export function setStep(
  text: string,
  stepId: string,
  progress: StepProgress | undefined,
  order: readonly string[] = [],
): string | undefined {
  return (
    setStepFast(text, stepId, progress, order) ?? setStepCarefully(withoutRepeatedSteps(text), stepId, progress, order)
  );
}

function setStepCarefully(
  text: string,
  stepId: string,
  progress: StepProgress | undefined,
  order: readonly string[],
): string | undefined {
  const before = readPlainMap(text);
  if (!before || !findStepEntry(text, stepId)) return undefined;
  const wanted: readonly (StepProgress | undefined)[] = progress ? [progress] : [undefined, { status: 'reopened' }];
  for (const state of wanted) {
    if (state === undefined && hasUnknownKeys(before, stepId)) continue;
    const edited = editSafely({ text, value: before, order }, stepId, state);
    if (edited !== undefined) return edited;
  }
  return undefined;
}

/** @returns the edited text if it parses as intended, with everything else and every comment unchanged. */
function editSafely(
  { text, value, order }: { readonly text: string; readonly value: PlainMap; readonly order: readonly string[] },
  stepId: string,
  progress: StepProgress | undefined,
): string | undefined {
  const expected = withStep(value, stepId, progress);
  const comments = listComments(text);
  const attempts = [
    () => spliceStep(text, stepId, progress, order),
    () => spliceStep(text, stepId, progress, []),
    () => rewriteStep(text, stepId, progress),
  ];
  for (const attempt of attempts) {
    const edited = attempt();
    const after = edited === undefined ? undefined : readPlainMap(edited);
    if (edited === undefined || !after || !isSameValue(withoutEmptySteps(after), expected)) continue;
    if (isSameValue(listComments(edited), comments)) return edited;
  }
  return undefined;
}

/** The intended content after the edit. */
function withStep(root: PlainMap, stepId: string, progress: StepProgress | undefined): PlainMap {
  const steps = asMap(root['steps']);
  const others = Object.entries(steps).filter(([id]) => id !== stepId);
  const entry = progress && { ...unknownKeys(steps[stepId]), ...progress };
  const present =
    entry && Object.fromEntries(Object.entries(entry).filter(([, field]) => field !== undefined && field !== ''));
  return withoutEmptySteps({ ...root, steps: Object.fromEntries(present ? [...others, [stepId, present]] : others) });
}

/** An empty `steps` is equivalent to none. */
function withoutEmptySteps(root: PlainMap): PlainMap {
  const { steps, ...rest } = root;
  return Object.keys(asMap(steps)).length === 0 ? rest : root;
}

function hasUnknownKeys(root: PlainMap, stepId: string): boolean {
  return Object.keys(unknownKeys(asMap(root['steps'])[stepId])).length > 0;
}

function unknownKeys(entry: unknown): PlainMap {
  const ours: readonly string[] = stepKeys;
  return Object.fromEntries(Object.entries(asMap(entry)).filter(([key]) => !ours.includes(key)));
}

function asMap(value: unknown): PlainMap {
  return isPlainMap(value) ? value : {};
}
