import * as v from 'valibot';

import { isNoteTime } from '../time/noteTime.js';
import type { ReadValue } from '../text/fieldTable.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';
import type { ExpectedPattern } from '../text/problem.js';
import { isLocalDate } from '../time/localDate.js';

/** A message that `validate` hands on as `expected`. */
function expects(pattern: ExpectedPattern): ExpectedPattern {
  return pattern;
}

/** A map of whatever. */
export const anyMap = v.custom<PlainMap>(isPlainMap);

/** A map with these entries; keys that are not among them are allowed. A list is none, though the library takes it so. */
export function mapOf<const Entries extends v.ObjectEntries>(entries: Entries): v.ObjectSchema<Entries, undefined> {
  const schema = v.object(entries);
  return {
    ...schema,
    '~run'(dataset, config) {
      const value = Array.isArray(dataset.value) ? 'list' : dataset.value;
      return schema['~run'].call(this, { ...dataset, value }, config);
    },
  };
}

/** The schemas of a map's fields: one that is forgotten, is surplus, or takes other values than the field has doesn't compile. */
export type FieldSchemas<T> = {
  readonly [Key in keyof T]-?: v.GenericSchema<unknown, ReadValue<T[Key]> | undefined>;
};

/** Text with something in it. */
export const text = v.pipe(v.string(), v.regex(/\S/, expects('notEmpty')));

/** An id as people write it in a file: lower-case words joined by hyphens. */
export const kebabCase = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, expects('kebabCase')));

/** A calendar date that exists. */
export const localDate = v.pipe(v.string(), v.isoDate(expects('date')), v.check(isLocalDate, expects('date')));

/** A moment in UTC. */
export const utcTime = v.pipe(
  v.string(),
  v.isoTimestamp(expects('utcTime')),
  v.check((time) => isNoteTime(time) && isLocalDate(time.slice(0, 10)), expects('utcTime')),
);

/** A number of days, from 0. */
export const days = v.pipe(
  v.number(),
  v.integer(expects('wholeNumber')),
  v.minValue(0, expects('wholeNumber')),
  v.maxValue(10_000, expects('wholeNumber')),
);

/** How often or which line, from 1. */
export const count = v.pipe(
  v.number(),
  v.integer(expects('positiveNumber')),
  v.minValue(1, expects('positiveNumber')),
  v.maxValue(1_000_000, expects('positiveNumber')),
);
