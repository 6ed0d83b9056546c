import type { Pair, YAMLMap } from 'yaml';

import { insertLine, lineStartAt, nextLineAt, removeLines } from './lines.js';
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

/**
 * Gives a key a value by splicing the text: nothing else in it changes. A new key comes last, in a block map on a line of
 * its own.
 *
 * @returns the new text; `undefined` where the map is written in a way that this doesn't know.
 */
export function setPair({ text, map }: MapInText, { key, yaml }: FormattedPair): string | undefined {
  const pair = findPair(map, key);
  const last = map.items.at(-1);
  const place = last && locatePair(text, pair ?? last);
  if (!last) return fillEmptyMap({ text, map }, { key, yaml });
  if (!place) return undefined;
  if (pair) return replaceValue(text, place, yaml);
  if (map.flow) return splice(text, place.end, place.end, `, ${formatScalar(key, 'flow')}: ${yaml}`);
  return insertLine(text, lineBehind(text, place.end), formatLine(text, place, 0, { key, yaml }));
}

/**
 * Puts a key that a block map doesn't have on a line of its own, in front of the line that begins at an offset.
 *
 * @returns `undefined` where the map is written in a way that this doesn't know.
 */
export function insertPair({ text, map }: MapInText, pair: FormattedPair, offset: number): string | undefined {
  const [first] = map.items;
  const place = first && locatePair(text, first);
  return place && !map.flow ? insertLine(text, offset, formatLine(text, place, 0, pair)) : undefined;
}

/**
 * Makes the value of a key in a block map a block map of one entry, where so far it is nothing, `null` or empty.
 *
 * @returns the new text; `undefined` where the key is written in a way that this doesn't know.
 */
export function openBlockMap(text: string, pair: Pair, first: FormattedPair): string | undefined {
  const place = locatePair(text, pair);
  if (!place) return undefined;
  const opened = splice(text, place.colonEnd, place.end, '');
  return insertLine(opened, nextLineAt(opened, place.colonEnd), formatLine(text, place, 2, first));
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

function fillEmptyMap({ text, map }: MapInText, { key, yaml }: FormattedPair): string | undefined {
  const [start, end] = map.range ?? [0, 0];
  const isEmpty = /^\{\s*\}$/.test(text.slice(start, end));
  return isEmpty ? splice(text, start, end, `{ ${formatScalar(key, 'flow')}: ${yaml} }`) : undefined;
}

/** The line of a block map's entry, indented by so much more than the key at `place`. */
function formatLine(text: string, { start }: PairPlace, moreIndent: number, { key, yaml }: FormattedPair): string {
  const indent = ' '.repeat(start - lineStartAt(text, start) + moreIndent);
  return `${indent}${formatScalar(key, 'block')}:${yaml === '' ? '' : ` ${yaml}`}`;
}

/** Where the line begins behind what ends at an offset: there, where a block scalar took the line ending with it. */
export function lineBehind(text: string, end: number): number {
  return text[end - 1] === '\n' ? end : nextLineAt(text, end);
}

function splice(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
