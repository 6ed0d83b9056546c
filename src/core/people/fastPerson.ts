import { fastReader } from '../text/fastScalar.js';
import {
  type AnyField,
  type AnyTable,
  completeFields,
  type FieldTable,
  keysOf,
  type ReadFields,
} from '../text/fieldTable.js';
import { isPlainScalar, type ScalarPlace } from '../text/yamlScalar.js';
import { type PersonFields, personFields } from './personFields.js';
import type { Person, StepProgress } from './progress.js';
import { stepFields, stepKeys } from './stepFields.js';

const personKeys = keysOf(personFields);

/** The person's fields in the order of a new file. */
const headPattern = new RegExp(`^${personKeys.map(headLine).join('')}steps:\n`);

/** A quoted text, or a plain one as allowed between braces. */
const scalar = String.raw`"(?:[^"\\]|\\.)*"|[^",[\]{}][^,[\]{}]*`;

/** A step's line, its fields in the order of a new one. */
const stepPattern = new RegExp(String.raw`^ {2}([A-Za-z][\w-]*): \{ ${stepKeys.map(stepPart).join('')} \}$`);

function headLine(key: keyof PersonFields): string {
  const { isMissed }: AnyField = personFields[key];
  return isMissed ? `${key}: (.+)\n` : `(?:${key}: (.+)\n)?`;
}

function stepPart(key: keyof StepProgress): string {
  const { form, options, isNeeded }: AnyField = stepFields[key];
  const value = options ? '[a-z-]+' : form === 'time' ? '[^,]+' : scalar;
  return isNeeded ? `${key}: (${value})` : `(?:, ${key}: (${value}))?`;
}

const readPersonValues = valuesReader<PersonFields>(personFields, 'block');

const readStepValues = valuesReader<StepProgress>(stepFields, 'flow');

/** A comment on its own line, such as a placeholder for a step. */
const commentPattern = /^ {2}# [ -~]*$/;

/**
 * Reads a person's file in the form written by `formatPerson` and `setStep`, one line per step, without the YAML library and many
 * times as fast as `parsePerson`.
 *
 * @returns the same as `parsePerson`, or `undefined` for anything unusual or invalid, for which `parsePerson` must be used.
 */
export function readPersonFast(text: string): Person | undefined {
  const [head = '', ...written] = headPattern.exec(text) ?? [];
  const person = readPersonValues(written);
  const steps = person && head !== '' ? readSteps(text.slice(head.length)) : undefined;
  return person && steps && { ...completeFields<PersonFields>(personFields, person, ''), steps };
}

/** @param lines end with a line ending, if there are any. */
function readSteps(lines: string): ReadonlyMap<string, StepProgress> | undefined {
  const steps = new Map<string, StepProgress>();
  for (let next = 0; next < lines.length;) {
    const end = lines.indexOf('\n', next);
    const line = lines.slice(next, Math.max(next, end));
    next = end + 1;
    if (commentPattern.test(line)) continue;
    const parts = stepPattern.exec(line);
    const [, id = '', ...written] = parts ?? [];
    const said = parts && isPlainScalar(id, 'block') && !steps.has(id) ? readStepValues(written) : undefined;
    if (!said) return undefined;
    steps.set(id, completeFields<StepProgress>(stepFields, said, ''));
  }
  return steps;
}

/** Converts values in the table's order into fields; `undefined` if one is left to the full parser. */
type ValuesReader<T> = (written: readonly (string | undefined)[]) => ReadFields<T> | undefined;

function valuesReader<T extends object>(table: FieldTable<T>, place: ScalarPlace): ValuesReader<T>;
function valuesReader(table: AnyTable, place: ScalarPlace): ValuesReader<object> {
  const readers = Object.entries(table).map(([key, field], index) => ({ index, key, read: fastReader(field, place) }));
  return (written) => {
    const values: Record<string, unknown> = {};
    for (const { index, key, read } of readers) {
      const value = written[index];
      if (value === undefined) continue;
      values[key] = read(value);
      if (values[key] === undefined) return undefined;
    }
    return values;
  };
}
