import type * as v from 'valibot';

import { alternativesOf } from './alternatives.js';
import { helpOf, type SchemaHelp } from './described.js';
import { entriesOf } from './withEntries.js';

/** What a schema takes, for those who help to write it. */
export type Shape =
  | {
      readonly kind: 'map';
      readonly fields: readonly Field[];
      /** What other keys have; absent where nothing is known of them. */
      readonly others: Field | undefined;
    }
  | { readonly kind: 'list'; readonly item: Field }
  | { readonly kind: 'alternatives'; readonly shapes: readonly Shape[] }
  /** `options`: the only values there are; empty where any is taken. */
  | { readonly kind: 'scalar'; readonly options: readonly string[] };

/** A place that a value can stand at: a key of a map, or an item of a list. */
export interface Field {
  /** Empty for what has no key of its own. */
  readonly key: string;
  readonly isRequired: boolean;
  readonly help: SchemaHelp & { readonly description: string | undefined };
  readonly schema: v.GenericSchema;
}

/** What of the library's schemas is looked at. */
interface AnySchema extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly options?: readonly (string | number)[];
}

/** Says what a schema takes. */
export function shapeOf(field: Pick<Field, 'schema' | 'help'>): Shape {
  const schema: AnySchema = field.schema;
  const alternatives = alternativesOf(schema);
  if (alternatives) {
    const shapes = alternatives.map((one) => shapeOf({ schema: one, help: field.help }));
    return { kind: 'alternatives', shapes };
  }
  if (schema.wrapped) return shapeOf({ schema: schema.wrapped, help: field.help });
  if (schema.entries) return mapShape(schema, schema.entries);
  if (schema.item) return { kind: 'list', item: itemOf(schema.item, field.help) };
  if (schema.type === 'boolean') return { kind: 'scalar', options: ['true', 'false'] };
  return { kind: 'scalar', options: (schema.options ?? []).map(String) };
}

function mapShape(schema: v.GenericSchema, entries: Readonly<Record<string, v.GenericSchema>>): Shape {
  const others = entriesOf(schema);
  return {
    kind: 'map',
    fields: Object.entries(entries).map(([key, value]) => fieldOf(key, value)),
    others: others && fieldOf('', others),
  };
}

/** The whole of a file, or a part of it, as a field. */
export function fieldOf(key: string, schema: v.GenericSchema): Field {
  const { wrapped = schema }: AnySchema = schema;
  return { key, schema: wrapped, help: helpOf(wrapped), isRequired: schema.type !== 'optional' };
}

/** What is said of a list is said of its items, where nothing else is. */
function itemOf(schema: v.GenericSchema, listHelp: Field['help']): Field {
  const help = helpOf(schema);
  return { key: '', schema, isRequired: false, help: help.description === undefined ? listHelp : help };
}
