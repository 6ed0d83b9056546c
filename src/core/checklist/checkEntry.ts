import { keysOf } from '../text/fieldTable.js';
import type { PlainMap } from '../text/plainMap.js';
import { presentFields } from '../text/presentFields.js';
import { type Check, checkForms, type CheckValues } from './checklist.js';

type CheckType = Check['type'];

type Named<Type extends CheckType> = (typeof checkForms)[Type]['named'] & keyof CheckValues<Type>;

/** What an entry of `verify` has by its key for a check of this kind. */
export type CheckEntry<Type extends CheckType> = {
  readonly [Key in Type]: CheckValues<Type>[Named<Type>];
} & {
  readonly [Key in keyof CheckValues<Type> as Key extends Named<Type> ? never : Key]?:
    | CheckValues<Type>[Key]
    | undefined;
};

/** Reads an entry of `verify` that is sound. */
export function toCheck(entry: { readonly [Type in CheckType]: CheckEntry<Type> }[CheckType]): Check;
export function toCheck(entry: PlainMap): object {
  const type = keysOf(checkForms).find((key) => key in entry) ?? 'notes';
  const { [type]: named, ...others } = entry;
  const said = presentFields(others);
  const form = checkForms[type];
  return { type, [form.named]: named, ...said, ...form.absent, ...said };
}

/** An entry of `verify` as the file has it; what goes without saying is left out. */
export function toCheckEntry(check: Check): PlainMap;
export function toCheckEntry({ type, ...values }: PlainMap & Pick<Check, 'type'>): PlainMap {
  const { named, absent }: { readonly named: string; readonly absent: PlainMap } = checkForms[type];
  const { [named]: value, ...others } = values;
  const said = Object.entries(others).filter(([key, other]) => JSON.stringify(other) !== JSON.stringify(absent[key]));
  return { [type]: value, ...Object.fromEntries(said) };
}
