import { isSameValue } from '../text/yamlMeaning.js';
import { readPersonFast } from './fastPerson.js';
import type { StepProgress } from './progress.js';
import { formatStepFields } from './stepFields.js';

/**
 * Sets a step in a person's file that is in the form we write ourselves, without the YAML library.
 *
 * @returns the text that `setStep` gives for any other form as well; `undefined` where the file is not in this one.
 */
export function setStepFast(text: string, stepId: string, progress: StepProgress | undefined): string | undefined {
  const before = readPersonFast(text);
  if (!before) return undefined;
  const edited = editLine(text, stepId, { said: before.steps.get(stepId), progress });
  const after = edited === undefined ? undefined : readPersonFast(edited);
  const expected = new Map(before.steps);
  if (progress) expected.set(stepId, progress);
  else expected.delete(stepId);
  return after && isSameValue([...after.steps], [...expected]) ? edited : undefined;
}

/** @returns `undefined` where the step's line isn't written as we do: fields in another order, needless quotes. */
function editLine(
  text: string,
  stepId: string,
  { said, progress }: { readonly said: StepProgress | undefined; readonly progress: StepProgress | undefined },
): string | undefined {
  const next = progress ? formatLine(stepId, progress, said) : '';
  if (!said) return text + next;
  const line = formatLine(stepId, said);
  const at = text.indexOf(`\n${line}`) + 1;
  return at === 0 ? undefined : text.slice(0, at) + next + text.slice(at + line.length);
}

/** @param said what the line said before: fields that it had keep their places. */
function formatLine(stepId: string, progress: StepProgress, said: Partial<StepProgress> = {}): string {
  const fields = formatStepFields(progress);
  const kept = fields.filter(({ key }) => said[key] !== undefined);
  const added = fields.filter(({ key }) => said[key] === undefined);
  const entry = [...kept, ...added].map(({ key, yaml }) => `${key}: ${yaml}`).join(', ');
  return `  ${stepId}: { ${entry} }\n`;
}
