import { type Field, shapeOf } from '../schema/shape.js';
import { formatScalar } from '../text/yamlScalar.js';
import { missingFields } from './expected.js';

/** Where a key is written. */
export interface KeyPlace {
  /** How many characters stand before it on its line. */
  readonly column: number;
  readonly isFlow: boolean;
}

/** Writes a key up to where its value begins: for lists and maps the next line is begun, with the first key there has to be. */
export function formatKey(field: Field, { column, isFlow }: KeyPlace): string {
  const key = `${formatScalar(field.key, 'flow')}:`;
  const shape = shapeOf(field);
  if (isFlow || shape.kind === 'scalar') return `${key} `;
  const indent = ' '.repeat(column + 2);
  if (shape.kind !== 'list') return `${key}\n${indent}`;
  const isOfMaps = shapeOf(shape.item).kind === 'map';
  const first = isOfMaps ? missingFields(shape.item, []).find(({ isRequired }) => isRequired) : undefined;
  return `${key}\n${indent}- ${first ? `${first.key}: ` : ''}`;
}

/** Writes a value of the team's, on its line or in brackets. */
export function formatItem(value: string): string {
  return formatScalar(value, 'flow');
}
