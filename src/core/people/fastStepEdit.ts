import { isSameValue } from '../text/yamlMeaning.js';
import { readPersonFast } from './fastPerson.js';
import type { Person, StepProgress } from './progress.js';
import { formatStepFields } from './stepFields.js';
import { findPlaceLines, placeOfNewStep, type StepLine } from './stepPlace.js';

/**
 * Sets a step in a person's file in our own form, without the YAML library.
 *
 * @returns the same text as `setStep`; `undefined` if the file is not in this form.
 */
export function setStepFast(
  text: string,
  stepId: string,
  progress: StepProgress | undefined,
  order: readonly string[] = [],
): string | undefined {
  const before = readPersonFast(text);
  if (!before) return undefined;
  const edited = editLine(text, stepId, { said: before.steps.get(stepId), progress, order });
  const after = edited === undefined ? undefined : readPersonFast(edited);
  const expected = new Map(before.steps);
  if (progress) expected.set(stepId, progress);
  else expected.delete(stepId);
  return after && isSame(after.steps, expected) ? edited : undefined;
}

function isSame(one: Person['steps'], other: Person['steps']): boolean {
  return one.size === other.size && [...one].every(([id, said]) => isSameValue(said, other.get(id)));
}

interface LineChange {
  readonly said: StepProgress | undefined;
  readonly progress: StepProgress | undefined;
  readonly order: readonly string[];
}

/** @returns `undefined` if the step's line isn't in our form: other order of fields, needless quotes. */
function editLine(text: string, stepId: string, { said, progress, order }: LineChange): string | undefined {
  const next = progress ? formatLine(stepId, progress, said) : '';
  if (!said) return next === '' ? text : insertNew(text, stepId, { next, order });
  const line = formatLine(stepId, said);
  const at = text.indexOf(`\n${line}`) + 1;
  return at === 0 ? undefined : text.slice(0, at) + next + text.slice(at + line.length);
}

/** @param text in which every line below `steps` is an entry or a comment. */
function insertNew(
  text: string,
  stepId: string,
  { next, order }: { readonly next: string; readonly order: readonly string[] },
): string {
  const start = text.indexOf('\nsteps:\n') + '\nsteps:\n'.length;
  const entries = Array.from(text.slice(start).matchAll(/^ {2}([\w-]+):.*\n/gm), ({ 0: line, 1: id = '', index }) => {
    return { id, end: start + index + line.length } satisfies StepLine;
  });
  const where = placeOfNewStep([...entries, ...findPlaceLines(text, start, text.length)], stepId, order);
  const offsets = { first: start, last: entries.at(-1)?.end ?? text.length };
  const offset = where.kind === 'at' ? where.offset : offsets[where.kind];
  return text.slice(0, offset) + next + text.slice(offset);
}

/** @param said the old line's fields, which keep their places. */
function formatLine(stepId: string, progress: StepProgress, said: Partial<StepProgress> = {}): string {
  const fields = formatStepFields(progress);
  const kept = fields.filter(({ key }) => said[key] !== undefined);
  const added = fields.filter(({ key }) => said[key] === undefined);
  const entry = [...kept, ...added].map(({ key, yaml }) => `${key}: ${yaml}`).join(', ');
  return `  ${stepId}: { ${entry} }\n`;
}
