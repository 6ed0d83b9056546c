import { isPlainMap } from '../text/plainMap.js';
import { isSameValue } from '../text/yamlMeaning.js';

/** A value in three texts, and in the result of their merge. */
export interface MergedValue {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly result: unknown;
}

/**
 * Whether a value equals its semantic merge: everything that either side added or changed is present, everything that either
 * removed is gone, and nothing else differs from the base. Lists are compared as sets.
 */
export function isMerged(values: MergedValue): boolean {
  const { base, mine, theirs, result } = values;
  if (isSameValue(mine, theirs) || isSameValue(theirs, base)) return isSameValue(mine, result);
  if (isSameValue(mine, base)) return isSameValue(theirs, result);
  const all = [base, mine, theirs, result].map((value) => value ?? undefined);
  if (all.every((value) => value === undefined || isPlainMap(value))) return isMergedMap(values);
  return all.every((value) => value === undefined || Array.isArray(value)) && isMergedList(values);
}

function isMergedMap({ base, mine, theirs, result }: MergedValue): boolean {
  const [own, other, before, after] = [mine, theirs, base, result].map((value) => (isPlainMap(value) ? value : {}));
  const keys = new Set([own, other, before, after].flatMap((map) => Object.keys(map ?? {})));
  return [...keys].every((key) =>
    isMerged({ base: before?.[key], mine: own?.[key], theirs: other?.[key], result: after?.[key] }),
  );
}

function isMergedList({ base, mine, theirs, result }: MergedValue): boolean {
  const [own, other, before, after] = [mine, theirs, base, result].map(
    (list) => new Set(Array.isArray(list) ? list.map((item) => JSON.stringify(item)) : []),
  );
  const items = new Set([own, other, before, after].flatMap((list) => [...(list ?? [])]));
  const isWanted = (item: string): boolean =>
    before?.has(item) ? Boolean(own?.has(item) && other?.has(item)) : Boolean(own?.has(item) || other?.has(item));
  return [...items].every((item) => isWanted(item) === after?.has(item));
}
