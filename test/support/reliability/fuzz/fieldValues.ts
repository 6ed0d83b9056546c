import * as fc from 'fast-check';

import type { AnyField, AnyTable, FieldTable } from '../../../../src/core/text/fieldTable.js';
import { addDays } from '../../../../src/core/time/localDate.js';
import { anyText, fieldText } from './anyText.js';

/** A date that exists, in any year that files can have. */
export const localDate: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: -700_000, max: 2_900_000 }), fc.integer({ min: 20_000, max: 21_000 }))
  .map((days) => addDays('1970-01-01', days));

const instant: fc.Arbitrary<string> = fc
  .tuple(localDate, fc.nat(23), fc.nat(59))
  .map(([date, hour, minute]) => `${date}T${two(hour)}:${two(minute)}:09Z`);

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** All that a file of this kind can say: of each field any value that its form takes, or none where it can do without one. */
export function fieldValues<T extends object>(table: FieldTable<T>): fc.Arbitrary<T>;
export function fieldValues(table: AnyTable): fc.Arbitrary<object> {
  return anyValues(table);
}

function anyValues(table: AnyTable): fc.Arbitrary<object> {
  const fields = Object.entries(table).map(([key, field]) => [key, valuesOf(field)] as const);
  const requiredKeys = Object.keys(table).filter((key) => isRequired(table[key]));
  return fc.record(Object.fromEntries(fields), { requiredKeys, noNullPrototype: true });
}

/** All values of one field. */
export function valuesOf({ form, options, isNeeded }: AnyField): fc.Arbitrary<unknown> {
  if (options) return fc.constantFrom(...options);
  switch (form) {
    case 'text':
      return fieldText;
    case 'code':
      return isNeeded ? anyText : fieldText;
    case 'date':
      return localDate;
    case 'time':
      return instant;
    case 'number':
      return fc.integer({ min: 1, max: 1_000_000 });
    case 'flowList':
    case 'lines':
      return fc.array(fieldText, { maxLength: 4 });
  }
  return 'map' in form ? anyValues(form.map) : fc.array(anyValues(form.entries), { maxLength: 3 });
}

function isRequired(field: AnyField | undefined): boolean {
  return field?.isNeeded === true || field?.absent !== undefined;
}
