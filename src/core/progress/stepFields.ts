import { isNoteTime } from '../notes/noteTime.js';
import { formatScalar } from '../text/yamlScalar.js';
import type { StepProgress } from './progress.js';

/** The keys of a step's entry that are ours, in the order in which a new entry has them. */
export const stepKeys = ['status', 'at', 'reason', 'evidence'] as const;

/** One of our keys with its value as YAML, on one line and fit for a flow map. */
export interface StepField {
  readonly key: (typeof stepKeys)[number];
  readonly yaml: string;
}

/** Writes a step's progress as the fields of its entry; what is absent or empty has none. */
export function formatStepFields(progress: StepProgress): readonly StepField[] {
  return stepKeys.flatMap((key) => {
    const value = progress[key];
    return value === undefined || value === '' ? [] : [{ key, yaml: formatField(key, value) }];
  });
}

/** Writes a step's whole entry: `{ status: done, at: 2026-11-24T10:12:00Z }`. */
export function formatStepEntry(progress: StepProgress): string {
  return `{ ${formatStepFields(progress)
    .map(({ key, yaml }) => `${key}: ${yaml}`)
    .join(', ')} }`;
}

/** A time is plain, as people write it, though old readers of YAML take it for more than a text. */
function formatField(key: StepField['key'], value: string): string {
  return key === 'at' && isNoteTime(value) ? value : formatScalar(value, 'flow');
}
