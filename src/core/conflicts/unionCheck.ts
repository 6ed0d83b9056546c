import { stepKeys } from '../people/stepFields.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';
import { isSameValue } from '../text/yamlMeaning.js';
import { takeApart } from './fileParts.js';

/** A value of one side that the result replaces by the other side's. */
export interface ReplacedValue {
  /** Its keys: `steps.dev-environment.status`. */
  readonly path: string;
  readonly taken: unknown;
  readonly replaced: unknown;
}

/** Both sides of a conflict and their proposed union, each a whole file. */
export interface UnionTexts {
  readonly ours: string;
  readonly theirs: string;
  readonly result: string;
}

/**
 * Checks that nothing of either side is lost: every key, list item, comment and line of prose.
 *
 * @returns the values that had to be replaced because only one is possible; `undefined` if something else is lost.
 */
export function checkUnion(texts: UnionTexts, isMarkdown: boolean): readonly ReplacedValue[] | undefined {
  const [ours, theirs, result] = [texts.ours, texts.theirs, texts.result].map((text) => takeApart(text, isMarkdown));
  if (!ours || !theirs || !result) return undefined;
  const replaced: ReplacedValue[] = [];
  const keepsAll =
    holdsBoth({ ours: ours.value, theirs: theirs.value, result: result.value }, [], replaced) &&
    hasEach([...ours.comments, ...theirs.comments], result.comments) &&
    hasEach([...ours.lines, ...theirs.lines], result.lines);
  return keepsAll ? replaced : undefined;
}

function hasEach(wanted: readonly string[], there: readonly string[]): boolean {
  const known = new Set(there);
  return wanted.every((one) => known.has(one));
}

interface Values<Value = unknown> {
  readonly ours: Value;
  readonly theirs: Value;
  readonly result: Value;
}

function holdsBoth(values: Values, path: readonly string[], replaced: ReplacedValue[]): boolean {
  const { ours, theirs, result } = values;
  // Only one side has it, or both have the same.
  if (isSameValue(ours ?? theirs, theirs ?? ours)) return isSameValue(ours ?? theirs, result);
  const lists = [ours, theirs, result].filter((value) => Array.isArray(value));
  if (lists.length === 3) return holdsLists(lists, path, replaced);
  if (isPlainMap(ours) && isPlainMap(theirs) && isPlainMap(result)) {
    return holdsMaps({ ours, theirs, result }, path, replaced);
  }
  return holdsOne(values, path, replaced);
}

function holdsOne({ ours, theirs, result }: Values, path: readonly string[], replaced: ReplacedValue[]): boolean {
  const isOurs = isSameValue(ours, result);
  if (!isOurs && !isSameValue(theirs, result)) return false;
  replaced.push({ path: path.join('.'), taken: result, replaced: isOurs ? theirs : ours });
  return true;
}

function holdsMaps(
  { ours, theirs, result }: Values<PlainMap>,
  path: readonly string[],
  replaced: ReplacedValue[],
): boolean {
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  if ('status' in ours && 'status' in theirs && path.length > 0) {
    return holdsEntry({ ours, theirs, result }, path, replaced);
  }
  return keys.every((key) =>
    holdsBoth({ ours: ours[key], theirs: theirs[key], result: result[key] }, [...path, key], replaced),
  );
}

/** The fields of a step's entry belong together: a reason belongs to its status. */
function holdsEntry(
  { ours, theirs, result }: Values<PlainMap>,
  path: readonly string[],
  replaced: ReplacedValue[],
): boolean {
  const winner = ['status', 'at'].every((key) => isSameValue(ours[key], result[key])) ? ours : theirs;
  const loser = winner === ours ? theirs : ours;
  const said: ReadonlySet<string> = new Set(stepKeys);
  const unknown = Object.entries(loser).filter(([key]) => !said.has(key));
  const clashes = unknown.filter(([key]) => key in winner && !isSameValue(winner[key], loser[key]));
  replaced.push({ path: path.join('.'), taken: winner, replaced: loser });
  return (
    Object.entries(winner).every(([key, value]) => isSameValue(value, result[key])) &&
    clashes.length === 0 &&
    unknown.every(([key, value]) => isSameValue(value, result[key]))
  );
}

/** Each item of both sides is present; maps with an id are the same item on both sides, although one may have changed it. */
function holdsLists(
  [ours = [], theirs = [], result = []]: readonly (readonly unknown[])[],
  path: readonly string[],
  replaced: ReplacedValue[],
): boolean {
  const written = new Set(result.map((item) => JSON.stringify(item)));
  const [own, others, there] = [ours, theirs, result].map((list) => new Map(list.map((item) => [idOf(item), item])));
  const ids = new Set([...ours, ...theirs].map(idOf));
  const hasItem = (item: unknown): boolean =>
    idOf(item) !== undefined || written.has(JSON.stringify(item)) || result.some((known) => isSameValue(item, known));
  const hasId = (id: string | undefined): boolean =>
    id === undefined ||
    holdsBoth({ ours: own?.get(id), theirs: others?.get(id), result: there?.get(id) }, [...path, id], replaced);
  return [...ours, ...theirs].every(hasItem) && [...ids].every(hasId);
}

function idOf(item: unknown): string | undefined {
  const id = isPlainMap(item) ? item['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
