/** The same fields, each possibly `undefined`. */
type MaybeFields<T> = { readonly [Key in keyof T]-?: T[Key] | undefined };

/**
 * Leaves out the fields that are `undefined`, so that what is absent in a file is absent in the value too.
 *
 * @param fields every field of `T`; the caller vouches that those it requires are there.
 */
export function presentFields<T extends object>(fields: MaybeFields<T>): T;
export function presentFields(fields: Readonly<Record<string, unknown>>): object {
  const present: Record<string, unknown> = {};
  for (const key in fields) {
    if (fields[key] !== undefined) present[key] = fields[key];
  }
  return present;
}
