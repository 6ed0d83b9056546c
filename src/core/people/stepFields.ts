import { type FieldTable, keysOf } from '../text/fieldTable.js';
import { formatAs } from '../text/formatFields.js';
import { type StepProgress, stepStatuses } from './progress.js';

/** Every field of a step's entry, in the order in which a new one has them: what writes, reads and edits entries goes by it. */
export const stepFields = {
  status: { form: 'text', options: stepStatuses, isNeeded: true },
  at: { form: 'time' },
  reason: { form: 'text' },
  evidence: { form: 'text' },
} as const satisfies FieldTable<StepProgress>;

/** The keys of a step's entry that are ours, in that order. */
export const stepKeys = keysOf(stepFields);

/** One of our keys with its value as YAML, on one line and fit for a flow map. */
export interface StepField {
  readonly key: keyof StepProgress;
  readonly yaml: string;
}

/** Writes a step's progress as the fields of its entry; what is absent or empty has none. */
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
