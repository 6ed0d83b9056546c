import * as v from 'valibot';

/** A schema that is one of several, by what the value looks like. */
export interface Alternatives {
  readonly alternatives: readonly v.GenericSchema[];
}

/**
 * A schema that is chosen by the value, which says more of what is wrong than trying one after the other.
 *
 * @param alternatives those that are sound: what completion and the JSON Schema offer.
 */
export function oneOf<const Schema extends v.GenericSchema>(
  alternatives: readonly v.GenericSchema[],
  choose: (value: unknown) => Schema,
): v.LazySchema<Schema> & Alternatives {
  return { ...v.lazy(choose), alternatives };
}

/** What a schema can be; `undefined` when it is none of several. */
export function alternativesOf(schema: v.GenericSchema): readonly v.GenericSchema[] | undefined {
  const { alternatives }: v.GenericSchema & Partial<Alternatives> = schema;
  return alternatives;
}
