import { isMap } from 'yaml';

import { stepKeys } from '../people/stepFields.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';
import { appendItem } from '../text/yamlListEdit.js';
import { mapAt, setPair } from '../text/yamlMapEdit.js';
import { isSameValue, listComments, readPlainMap } from '../text/yamlMeaning.js';
import { findPair, keyText } from '../text/yamlPair.js';
import { formatYamlFlow } from '../text/yamlText.js';
import { type LineNode, linesOfNodes } from './lineTree.js';

/** The side that takes precedence if only one value is possible. */
export type Side = 'ours' | 'theirs';

/** A key with different values on the two sides, only one of which is possible. */
export interface KeyClash {
  readonly key: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** How many items one side may have added to a list, since each is inserted separately. */
const maxAdded = 100;

/** Unites two values of a key. Comments of the overruled side become lines of their own. */
export class KeyUniter {
  readonly #prefer: Side | undefined;
  readonly #clashes: KeyClash[] = [];

  /** @param prefer the side whose value is kept if only one is possible; `undefined`: ask. */
  constructor(prefer: Side | undefined) {
    this.#prefer = prefer;
  }

  /** Keys that only the person can decide; empty once a side is preferred. */
  get clashes(): readonly KeyClash[] {
    return this.#clashes;
  }

  /** Unites the differing lines of a key. */
  unite(ours: LineNode, theirs: LineNode): readonly string[] {
    const [one, other] = [readKey(ours), readKey(theirs)];
    if (!one || !other) return this.#choose(ours, theirs, { key: ours.name, ours: undefined, theirs: undefined });
    const whole = uniteWhole(ours, theirs, [one.value, other.value]);
    if (whole) return whole;
    const later = laterSide(one, other);
    if (later === undefined) return this.#choose(ours, theirs, { key: one.key, ours: one.value, theirs: other.value });
    const [winner, loser] = later === 'ours' ? [ours, theirs] : [theirs, ours];
    return withComments(withUnknownKeys(winner, later === 'ours' ? other.value : one.value), loser);
  }

  #choose(ours: LineNode, theirs: LineNode, clash: KeyClash): readonly string[] {
    if (this.#prefer === undefined) this.#clashes.push(clash);
    return this.#prefer === 'theirs' ? withComments(theirs, ours) : withComments(ours, theirs);
  }
}

interface ReadKey {
  readonly key: string;
  readonly value: unknown;
}

/** The lines, if nothing is lost whichever side takes precedence; `undefined` if only one of the values is possible. */
function uniteWhole(
  ours: LineNode,
  theirs: LineNode,
  [own, other]: readonly [own: unknown, other: unknown],
): readonly string[] | undefined {
  if (isEmpty(own)) return withComments(theirs, ours);
  if (isEmpty(other) || isSameValue(own, other)) return withComments(ours, theirs);
  return Array.isArray(own) && Array.isArray(other) ? uniteLists(ours, theirs, [own, other]) : undefined;
}

function textOf(node: LineNode): string {
  return linesOfNodes([node])
    .map((line) => line.slice(node.indent))
    .join('\n');
}

function readKey(node: LineNode): ReadKey | undefined {
  const text = textOf(node);
  const [map, [pair, second] = []] = [readPlainMap(text), mapAt(text)?.map.items];
  const key = keyText(pair?.key);
  return !map || key === undefined || second ? undefined : { key, value: map[key] };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** Of a step's entries, and of review dates, the later one is kept. */
function laterSide(one: ReadKey, other: ReadKey): Side | undefined {
  if (one.key === 'reviewBy') return String(one.value) >= String(other.value) ? 'ours' : 'theirs';
  if (!isPlainMap(one.value) || !isPlainMap(other.value)) return undefined;
  if (!('status' in one.value) || !('status' in other.value)) return undefined;
  return timeOf(one.value) >= timeOf(other.value) ? 'ours' : 'theirs';
}

function timeOf({ at }: PlainMap): string {
  return typeof at === 'string' ? at : '';
}

/** The items of ours, then those only in theirs; `undefined` if there are more than a person would write. */
function uniteLists(
  ours: LineNode,
  theirs: LineNode,
  values: readonly (readonly unknown[])[],
): readonly string[] | undefined {
  const [own = [], others = []] = values;
  const known = new Set(own.map((item) => JSON.stringify(item)));
  const added = others.filter((item) => !known.has(JSON.stringify(item)));
  if (added.length > maxAdded) return undefined;
  let text = textOf(ours);
  for (const item of added) text = withItem(text, item) ?? text;
  const lines = text.split('\n').map((line) => (line === '' ? line : ' '.repeat(ours.indent) + line));
  return withComments({ ...ours, lines, children: [] }, theirs);
}

function withItem(text: string, item: unknown): string | undefined {
  const place = mapAt(text);
  const key = keyText(place?.map.items[0]?.key);
  return place && key !== undefined ? appendItem(place, { key, yaml: formatYamlFlow(item) }) : undefined;
}

/** The winner's entry, plus the keys that only the overruled one has. */
function withUnknownKeys(winner: LineNode, overruled: unknown): LineNode {
  const known: ReadonlySet<string> = new Set(stepKeys);
  const others = isPlainMap(overruled) ? Object.entries(overruled).filter(([key]) => !known.has(key)) : [];
  let text = textOf(winner);
  for (const [key, value] of others) text = withKey(text, key, value) ?? text;
  if (text === textOf(winner)) return winner;
  return { ...winner, lines: text.split('\n').map((line) => ' '.repeat(winner.indent) + line), children: [] };
}

function withKey(text: string, key: string, value: unknown): string | undefined {
  const entry = mapAt(text)?.map.items[0]?.value;
  if (!isMap(entry) || findPair(entry, key)) return undefined;
  return setPair({ text, map: entry }, { key, yaml: formatYamlFlow(value) });
}

function withComments(winner: LineNode, loser: LineNode): readonly string[] {
  const kept = listComments(textOf(winner));
  const lost = listComments(textOf(loser)).filter((comment) => !kept.includes(comment));
  return [...lost.map((comment) => ' '.repeat(winner.indent) + comment), ...linesOfNodes([winner])];
}
