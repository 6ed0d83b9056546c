import { type FieldTable, keysOf } from '../text/fieldTable.js';
import { formatAs } from '../text/formatFields.js';
import { type StepProgress, stepStatuses } from './progress.js';

/** Every field of a step's entry, in the order of a new one. Writers, readers and edits use this table. */
export const stepFields = {
  status: { form: 'text', options: stepStatuses, isNeeded: true },
  at: { form: 'time' },
  reason: { form: 'text' },
  evidence: { form: 'text' },
} as const satisfies FieldTable<StepProgress>;

export const stepKeys = keysOf(stepFields);

/** One of our keys with its value as YAML, on one line and valid in a flow map. */
export interface StepField {
  readonly key: keyof StepProgress;
  readonly yaml: string;
}

/** Writes a step's progress as fields, without absent or empty ones. */
export function formatStepFields(progress: StepProgress): readonly StepField[] {
  return stepKeys.flatMap((key) => {
    const value = progress[key];
    return value === undefined || value === '' ? [] : [{ key, yaml: formatAs(stepFields[key].form, value, 'flow') }];
  });
}

/** Writes a step's whole entry: `{ status: done, at: 2026-11-24T10:12:00Z }`. */
export function formatStepEntry(progress: StepProgress): string {
  return `{ ${formatStepFields(progress)
    .map(({ key, yaml }) => `${key}: ${yaml}`)
    .join(', ')} }`;
}
