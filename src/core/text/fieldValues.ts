import { type AnyTable, absentValue } from './fieldTable.js';

/** One field's new value; `undefined` takes it out. */
export interface FieldValue {
  readonly key: string;
  readonly value: string | number | undefined;
}

/** The new values of those of the fields that are to be changed, in this order; an empty text takes its field out. */
export function changedValues(keys: readonly string[], changes: object): readonly FieldValue[] {
  return keys.flatMap((key): FieldValue[] => {
    if (!Object.hasOwn(changes, key)) return [];
    const value: unknown = Reflect.get(changes, key);
    const isSaid = typeof value === 'number' || (typeof value === 'string' && value !== '');
    return [{ key, value: isSaid ? value : undefined }];
  });
}

/** Whether what a reader makes of a file has the new values. */
export function hasValues(table: AnyTable, read: { readonly body: string }, wanted: readonly FieldValue[]): boolean {
  return wanted.every(({ key, value }) => Reflect.get(read, key) === (value ?? absentValue(table[key], read.body)));
}
