import type * as v from 'valibot';

/** A map schema that says what its entries are, whatever their keys. */
export interface OpenMap {
  readonly entriesSchema: v.GenericSchema;
}

/**
 * Says what the entries of a map are that aren't among its fields. They aren't validated by it, since its reader does that one
 * by one; completion and the JSON Schema go by it.
 */
export function withEntries<const Schema extends v.GenericSchema>(
  schema: Schema,
  entriesSchema: v.GenericSchema,
): Schema & OpenMap {
  return { ...schema, entriesSchema };
}

/** What the entries of a map are; `undefined` when nothing is said of them. */
export function entriesOf(schema: v.GenericSchema): v.GenericSchema | undefined {
  const { entriesSchema }: v.GenericSchema & Partial<OpenMap> = schema;
  return entriesSchema;
}
