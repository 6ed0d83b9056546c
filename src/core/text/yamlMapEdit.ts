import { isMap, type Pair, type YAMLMap } from 'yaml';

import { columnOf, insertLines, lineBehind, lineStartAt, nextLineAt, removeLines } from './lines.js';
import { readYamlDocument } from './yamlDocument.js';
import { findPair, locatePair, type PairPlace } from './yamlPair.js';
import { formatScalar } from './yamlScalar.js';

/** A map and the text it was just read from: its ranges are offsets into this very text. */
export interface MapInText {
  readonly text: string;
  readonly map: YAMLMap;
}

/** A key with its value as YAML, on one line and fit for a flow map. */
export interface FormattedPair {
  readonly key: string;
  readonly yaml: string;
}

/** Entries or items to be put into a map or a list, in either form. */
export interface Addition {
  /** On one line, parted by commas. */
  readonly flow: string;
  /** On lines of their own, which begin with so many blanks at least; parted by LF, without one at the end. */
  lines(indent: number): string;
}

/**
 * Reads a text and finds the map at a path of keys in it.
 *
 * @returns `undefined` where the text isn't YAML or has something else there.
 */
export function mapAt(text: string, path: readonly string[] = []): MapInText | undefined {
  const reading = readYamlDocument(text);
  let node: unknown = reading.kind === 'document' ? reading.document.contents : undefined;
  for (const key of path) node = isMap(node) ? findPair(node, key)?.value : undefined;
  return isMap(node) ? { text, map: node } : undefined;
}

/**
 * Gives a key a value by splicing the text: nothing else in it changes. A new key comes last, in a block map on a line of
 * its own.
 *
 * @returns the new text; `undefined` where the map is written in a way that this doesn't know.
 */
export function setPair({ text, map }: MapInText, pair: FormattedPair): string | undefined {
  const old = findPair(map, pair.key);
  if (!old) return appendToMap({ text, map }, entryOf(pair));
  const place = locatePair(text, old);
  return place && replaceValue(text, place, pair.yaml);
}

/**
 * Puts entries whose keys a map doesn't have at its end, by splicing the text.
 *
 * @returns the new text; `undefined` where the map is written in a way that this doesn't know.
 */
export function appendToMap({ text, map }: MapInText, entries: Addition): string | undefined {
  const last = map.items.at(-1);
  if (!last) return fillEmptyMap({ text, map }, entries);
  const place = locatePair(text, last);
  if (!place) return undefined;
  if (map.flow) return splice(text, place.end, place.end, `, ${entries.flow}`);
  return insertLines(text, lineBehind(text, place.end), entries.lines(columnOf(text, place.start)));
}

/** Puts a key that a block map doesn't have at its end, with what belongs below it on lines of its own. */
export function appendBlock(place: MapInText, key: string, below: Addition): string | undefined {
  const lines = (indent: number): string => `${lineOf(key, indent)}\n${below.lines(indent + 2)}`;
  return place.map.flow ? undefined : appendToMap(place, { flow: '', lines });
}

/**
 * Puts a key that a block map doesn't have on a line of its own, in front of the line that begins at an offset.
 *
 * @returns `undefined` where the map is written in a way that this doesn't know.
 */
export function insertPair({ text, map }: MapInText, pair: FormattedPair, offset: number): string | undefined {
  const [first] = map.items;
  const place = first && locatePair(text, first);
  if (!place || map.flow) return undefined;
  return insertLines(text, offset, entryOf(pair).lines(columnOf(text, place.start)));
}

/**
 * Gives a key of a block map its first entries or items, each on lines below it, where so far it has nothing, `null` or what is empty.
 *
 * @param offset where the line begins in front of which they go, where the key has no value yet; without it, right below the key.
 * @returns the new text; `undefined` where the key is written in a way that this doesn't know.
 */
export function openBlock(text: string, pair: Pair, below: Addition, offset?: number): string | undefined {
  const place = locatePair(text, pair);
  if (!place) return undefined;
  const opened = splice(text, place.colonEnd, place.end, '');
  const at = offset ?? nextLineAt(opened, place.colonEnd);
  return insertLines(opened, at, below.lines(columnOf(text, place.start) + 2));
}

/** An entry as an addition. */
export function entryOf({ key, yaml }: FormattedPair): Addition {
  return {
    flow: `${formatScalar(key, 'flow')}: ${yaml}`,
    lines: (indent) => `${lineOf(key, indent)} ${yaml}`,
  };
}

/**
 * Takes a key with its value out by splicing the text: in a block map all of its lines, but for a comment behind it.
 *
 * @returns the new text, the same one when there is no such key; `undefined` where this doesn't know how it is written.
 */
export function removePair({ text, map }: MapInText, key: string): string | undefined {
  const pair = findPair(map, key);
  const place = pair && locatePair(text, pair);
  if (!pair) return text;
  if (!place) return undefined;
  if (map.flow) return removeFlowPair({ text, map }, map.items.indexOf(pair), place);
  const lineStart = lineStartAt(text, place.start);
  const nextLine = lineBehind(text, place.end);
  const behind = text.slice(place.end, nextLine);
  const isAlone = `${text.slice(lineStart, place.start)}${behind}`.trim() === '';
  if (isAlone) return removeLines(text, lineStart, nextLine);
  return splice(text, place.start, nextLine - behind.trimStart().length, '');
}

function removeFlowPair({ text, map }: MapInText, index: number, { start, end }: PairPlace): string | undefined {
  const [next, previous] = [map.items[index + 1], map.items[index - 1]];
  const nextPlace = next && locatePair(text, next);
  const previousPlace = previous && locatePair(text, previous);
  if (next) return nextPlace && splice(text, start, nextPlace.start, '');
  const gap = previousPlace ? text.slice(previousPlace.end, start) : '';
  // A comment between the two stays, and with it the comma in front of it: flow maps may end with one.
  return splice(text, gap.includes('#') ? start : start - gap.length, end, '');
}

function replaceValue(text: string, { colonEnd, value, end }: PairPlace, yaml: string): string {
  if (!value) return splice(text, colonEnd, end, ` ${yaml}`);
  const visibleEnd = value.start + text.slice(value.start, end).trimEnd().length;
  const gap = text.slice(colonEnd, value.start).trim();
  const hasProperties = gap !== '' && !gap.startsWith('#');
  return hasProperties ? splice(text, colonEnd, visibleEnd, ` ${yaml}`) : splice(text, value.start, visibleEnd, yaml);
}

function fillEmptyMap({ text, map }: MapInText, { flow }: Addition): string | undefined {
  const [start, end] = map.range ?? [0, 0];
  const isEmpty = /^\{\s*\}$/.test(text.slice(start, end));
  return isEmpty ? splice(text, start, end, `{ ${flow} }`) : undefined;
}

function lineOf(key: string, indent: number): string {
  return `${' '.repeat(indent)}${formatScalar(key, 'block')}:`;
}

function splice(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
