import { isMap, isScalar, type Pair } from 'yaml';

import { lineBehind, lineStartAt } from '../text/lines.js';
import { mapAt } from '../text/yamlMapEdit.js';
import { findPair, keyText, locatePair } from '../text/yamlPair.js';
import { stepKeys } from './stepFields.js';

/**
 * Keeps one entry of each step that a person's file lists more than once, as after a merge of branches with different orders: the
 * one with the latest `at`, or the last of several.
 *
 * @returns the same text if no step is repeated, or something would be lost: an entry without time, with the user's own keys, or
 *   with a comment.
 */
export function withoutRepeatedSteps(text: string): string {
  const overruled = findOverruled(text).map((pair) => linesOf(text, pair));
  if (overruled.some((place) => place === undefined)) return text;
  const places = overruled.flatMap((place) => place ?? []).toSorted((one, other) => one.start - other.start);
  const starts = [0, ...places.map(({ end }) => end)];
  const kept = starts.map((start, index) => text.slice(start, places[index]?.start)).join('');
  const isOpenEnd = places.at(-1)?.end === text.length && !text.endsWith('\n');
  return isOpenEnd ? kept.replace(/\r?\n$/, '') : kept;
}

function findOverruled(text: string): readonly Pair[] {
  const steps = mapAt(text, ['steps'])?.map;
  if (!steps || steps.flow) return [];
  const latest = new Map<string, Pair>();
  for (const pair of steps.items) {
    const id = keyText(pair.key) ?? '';
    const known = latest.get(id);
    if (!known || timeOf(pair) >= timeOf(known)) latest.set(id, pair);
  }
  return steps.items.filter((pair) => latest.get(keyText(pair.key) ?? '') !== pair);
}

function timeOf({ value }: Pair): string {
  const at = isMap(value) ? findPair(value, 'at')?.value : undefined;
  return isScalar(at) && typeof at.value === 'string' ? at.value : '';
}

/** Whether an entry has a time, and only keys of ours. */
function isOurs(pair: Pair): boolean {
  const ours: readonly string[] = stepKeys;
  return (
    timeOf(pair) !== '' && isMap(pair.value) && pair.value.items.every(({ key }) => ours.includes(keyText(key) ?? ''))
  );
}

/** @returns `undefined` if a comment or anything else is on these lines as well. */
function linesOf(text: string, pair: Pair): { readonly start: number; readonly end: number } | undefined {
  const place = locatePair(text, pair);
  if (!place || !isOurs(pair)) return undefined;
  const [start, end] = [lineStartAt(text, place.start), lineBehind(text, place.end)];
  const around = text.slice(start, place.start) + text.slice(place.end, end);
  return around.trim() === '' ? { start, end } : undefined;
}
