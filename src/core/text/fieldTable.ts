/**
 * How one value is written. Dates and times are plain, and code is always in quotes. What isn't what its form says is written
 * as `text`.
 */
export type ScalarForm = 'text' | 'code' | 'date' | 'time' | 'number';

/** How a field's value is written: on its key's line, as a list on that line, or below it. */
export type FieldForm =
  | ScalarForm
  /** Words on one line: `[a, b]`. */
  | 'flowList'
  /** A word a line. */
  | 'lines'
  /** A map a line. */
  | { readonly entries: AnyTable }
  /** A map below the key, a value a line. */
  | { readonly map: AnyTable };

/** What a table says of one field, whatever its value is. */
export interface AnyField {
  readonly form: FieldForm;
  /** The only values there are; absent where any is taken. */
  readonly options?: readonly (string | number)[];
  /** A file that lacks the field is reported, though the rest of it can be read. */
  readonly isMissed?: true;
  /** Nothing can be made of what lacks the field; its reader sees to that. */
  readonly isNeeded?: true;
  /** What the field is where the file doesn't say it; a function is given the body. */
  readonly absent?: string | readonly never[] | ((body: string) => string);
}

/** A table of fields as those use it that work by any. */
export interface AnyTable {
  readonly [key: string]: AnyField;
}

/** All fields of a kind of file or map, in the order in which a new one has them: its writers, readers and edits go by it. */
export type FieldTable<T> = { readonly [Key in keyof T]-?: Field<T, Key> };

/** What a table says of the field `Key`. What every value has must be needed, or something where the file doesn't say it. */
export type Field<T, Key extends keyof T> = Pick<AnyField, 'isMissed'> & {
  readonly form: FormOf<NonNullable<T[Key]>>;
  readonly options?: readonly NonNullable<T[Key]>[];
} & (undefined extends T[Key] ? { readonly absent?: never; readonly isNeeded?: never } : Absent<T[Key]>);

type FormOf<Value> = [Value] extends [number]
  ? 'number'
  : [Value] extends [string]
    ? Exclude<ScalarForm, 'number'>
    : [Value] extends [readonly string[]]
      ? 'flowList' | 'lines'
      : [Value] extends [readonly (infer Entry)[]]
        ? { readonly entries: FieldTable<Entry> }
        : { readonly map: FieldTable<Value> };

type Absent<Value> = { readonly absent: Value | ((body: string) => Value) } | { readonly isNeeded: true };

/** Values as they are read: any may be missing. */
export type ReadFields<T> = { readonly [Key in keyof T]?: ReadValue<T[Key]> | undefined };

/** A value as it is read: of the maps in it, too, any key may be missing. */
export type ReadValue<Value> = Value extends readonly (infer Item)[]
  ? readonly ReadValue<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: ReadValue<Value[Key]> | undefined }
    : Value;

/** The values of a file whose fields were read: what it doesn't say is as the table has it, or left out. */
export function completeFields<T extends object>(table: FieldTable<T>, fields: ReadFields<T>, body: string): T;
export function completeFields(table: AnyTable, fields: Readonly<Record<string, unknown>>, body: string): object {
  const complete: Record<string, unknown> = {};
  for (const key in table) {
    const value = fields[key] ?? absentValue(table[key], body);
    if (value !== undefined) complete[key] = value;
  }
  return complete;
}

/** What a field is in a file that doesn't say it; `undefined` where it is absent then. */
export function absentValue(field: AnyField | undefined, body: string): unknown {
  return typeof field?.absent === 'function' ? field.absent(body) : field?.absent;
}

/** The fields that are reported when they are absent. */
export function missedKeys(table: AnyTable): readonly string[] {
  return Object.keys(table).filter((key) => table[key]?.isMissed);
}

/** The paths of the fields that are numbers, such as `code.line`. */
export function numberPaths(table: AnyTable): ReadonlySet<string> {
  return new Set(
    Object.entries(table).flatMap(([key, { form }]) => {
      if (form === 'number') return [key];
      if (typeof form !== 'object' || !('map' in form)) return [];
      return [...numberPaths(form.map)].map((part) => `${key}.${part}`);
    }),
  );
}

/** The keys of dates, be it in the front matter or in the entries of its lists. */
export function dateKeys(table: AnyTable): ReadonlySet<string> {
  return new Set(
    Object.entries(table).flatMap(([key, { form }]) => {
      if (form === 'date') return [key];
      return typeof form === 'object' && 'entries' in form ? [...dateKeys(form.entries)] : [];
    }),
  );
}

/** Whether the field has one value, no list and no map. */
export function isOneValue({ form }: AnyField): boolean {
  return typeof form === 'string' && form !== 'flowList' && form !== 'lines';
}

/** The keys of a table, of which it has no others. */
export function keysOf<T extends object>(table: T): readonly (keyof T)[];
export function keysOf(table: object): readonly string[] {
  return Object.keys(table);
}
