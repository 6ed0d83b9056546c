import { isMap, isScalar, type Pair } from 'yaml';

import { lineBehind, nextLineAt } from '../text/lines.js';
import {
  appendBlock,
  entryOf,
  type FormattedPair,
  insertPair,
  mapAt,
  type MapInText,
  openBlock,
  removePair,
  setPair,
} from '../text/yamlMapEdit.js';
import { listComments } from '../text/yamlMeaning.js';
import { findPair, keyText, locatePair } from '../text/yamlPair.js';
import type { StepProgress } from './progress.js';
import { findStepEntry, type StepEntry } from './stepEntry.js';
import { formatStepEntry, formatStepFields, stepKeys } from './stepFields.js';
import { findPlaceLines, placeOfNewStep, type StepLine } from './stepPlace.js';

/**
 * Writes a step's progress by splicing the text; everything else stays unchanged. An existing entry keeps its form and unknown
 * keys, a new one is a line of its own.
 *
 * @param progress `undefined` removes the entry.
 * @param order the ids of the checklist's steps, in which a new entry is inserted.
 * @returns the new text; `undefined` if the file has an unknown form.
 */
export function spliceStep(
  text: string,
  stepId: string,
  progress: StepProgress | undefined,
  order: readonly string[],
): string | undefined {
  const place = findStepEntry(text, stepId);
  if (!place) return undefined;
  const { steps, entry } = place;
  if (!progress) return steps && entry ? removeEntry({ text, map: steps }, stepId, entry) : text;
  if (isMap(entry?.value)) return spliceFields(text, stepId, progress);
  return addEntry(text, place, { key: stepId, yaml: formatStepEntry(progress) }, order);
}

/** Writes a whole entry, new or as a replacement. */
function addEntry(text: string, place: StepEntry, line: FormattedPair, order: readonly string[]): string | undefined {
  const { steps, entry } = place;
  if (steps && (entry || steps.flow)) return setPair({ text, map: steps }, line);
  return steps ? insertEntry(text, place, line, order) : addSteps(text, place, line, order);
}

function insertEntry(
  text: string,
  place: StepEntry,
  line: FormattedPair,
  order: readonly string[],
): string | undefined {
  const { steps, stepsPair } = place;
  if (!steps || !stepsPair) return undefined;
  const where = placeOfNewStep([...entryLines(text, steps.items), ...placeLines(text, place)], line.key, order);
  if (where.kind === 'last') return setPair({ text, map: steps }, line);
  const offset = where.kind === 'at' ? where.offset : nextLineAt(text, locatePair(text, stepsPair)?.colonEnd ?? 0);
  return insertPair({ text, map: steps }, line, offset);
}

function entryLines(text: string, entries: readonly Pair[]): readonly StepLine[] {
  return entries.flatMap((entry) => {
    const [id, place] = [keyText(entry.key), locatePair(text, entry)];
    return id === undefined || !place ? [] : { id, end: lineBehind(text, place.end) };
  });
}

/** The placeholder comments below `steps`. */
function placeLines(text: string, { root, stepsPair }: StepEntry): readonly StepLine[] {
  const start = stepsPair && locatePair(text, stepsPair)?.colonEnd;
  if (start === undefined) return [];
  const starts = root.items.flatMap((pair) => locatePair(text, pair)?.start ?? []);
  return findPlaceLines(text, start, starts.find((other) => other > start) ?? text.length);
}

/** @returns `undefined` for an entry with a comment, which would be meaningless without its entry. */
function removeEntry({ text, map }: MapInText, stepId: string, entry: Pair): string | undefined {
  const place = locatePair(text, entry);
  if (!place) return undefined;
  const end = map.flow ? place.end : nextLineAt(text, place.end);
  return listComments(text.slice(place.start, end)).length > 0 ? undefined : removePair({ text, map }, stepId);
}

/** Puts the first step below `steps`, and `steps` itself at the end where it is missing. */
function addSteps(text: string, place: StepEntry, line: FormattedPair, order: readonly string[]): string | undefined {
  const { root, stepsPair } = place;
  const entry = entryOf(line);
  if (root.flow) return setPair({ text, map: root }, { key: 'steps', yaml: `{ ${entry.flow} }` });
  if (stepsPair) return openBlock(text, stepsPair, entry, firstPlace(text, place, { stepId: line.key, order }));
  return appendBlock({ text, map: root }, 'steps', entry);
}

/** Where the first step goes by the comments that keep places; `undefined`: right below `steps`. */
function firstPlace(
  text: string,
  place: StepEntry,
  { stepId, order }: { readonly stepId: string; readonly order: readonly string[] },
): number | undefined {
  if (!place.stepsPair || locatePair(text, place.stepsPair)?.value) return undefined;
  const kept = placeLines(text, place);
  const where = placeOfNewStep(kept, stepId, order);
  switch (where.kind) {
    case 'at':
      return where.offset;
    case 'first':
      return undefined;
    case 'last':
      return kept.at(-1)?.end;
  }
}

/** Changes our keys one by one, each in the result of the previous change. */
function spliceFields(text: string, stepId: string, progress: StepProgress): string | undefined {
  const formatted = new Map(formatStepFields(progress).map(({ key, yaml }) => [key, yaml]));
  const present = stepKeys.filter((key) => formatted.has(key));
  const absent = stepKeys.filter((key) => !formatted.has(key));
  return [...present, ...absent].reduce<string | undefined>((current, key) => {
    const entry = current === undefined ? undefined : mapAt(current, ['steps', stepId]);
    const yaml = formatted.get(key);
    if (!entry || yaml === undefined) return entry && removePair(entry, key);
    const value = findPair(entry.map, key)?.value;
    const isThere = isScalar(value) && value.value === progress[key];
    return isThere ? current : setPair(entry, { key, yaml });
  }, text);
}
