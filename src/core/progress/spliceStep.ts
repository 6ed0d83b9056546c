import { isMap, isScalar, type Pair } from 'yaml';

import { nextLineAt } from '../text/lines.js';
import { type MapInText, openBlockMap, removePair, setPair } from '../text/yamlMapEdit.js';
import { listComments } from '../text/yamlMeaning.js';
import { findPair, locatePair } from '../text/yamlPair.js';
import { formatScalar } from '../text/yamlScalar.js';
import type { StepProgress } from './progress.js';
import { findStepEntry, type StepEntry } from './stepEntry.js';
import { formatStepEntry, formatStepFields, stepKeys } from './stepFields.js';

/**
 * Writes a step's progress into a person's file by splicing the text; all of it that isn't the step's stays as it is. An
 * entry that is there keeps its own form and unknown keys, a new one is a line of its own.
 *
 * @param progress `undefined` takes the entry out.
 * @returns the new text; `undefined` where the file is written in a way that this doesn't know.
 */
export function spliceStep(text: string, stepId: string, progress: StepProgress | undefined): string | undefined {
  const place = findStepEntry(text, stepId);
  if (!place) return undefined;
  const { steps, entry } = place;
  if (!progress) return steps && entry ? removeEntry({ text, map: steps }, stepId, entry) : text;
  if (isMap(entry?.value)) return spliceFields(text, stepId, progress);
  const whole = formatStepEntry(progress);
  return steps ? setPair({ text, map: steps }, { key: stepId, yaml: whole }) : addSteps(text, place, stepId, whole);
}

/** @returns `undefined` for an entry with a comment: without its entry, nobody would know what it is about. */
function removeEntry({ text, map }: MapInText, stepId: string, entry: Pair): string | undefined {
  const place = locatePair(text, entry);
  if (!place) return undefined;
  const end = map.flow ? place.end : nextLineAt(text, place.end);
  return listComments(text.slice(place.start, end)).length > 0 ? undefined : removePair({ text, map }, stepId);
}

/** Puts the first step below `steps`, and `steps` itself at the end where it is missing. */
function addSteps(text: string, { root, stepsPair }: StepEntry, stepId: string, yaml: string): string | undefined {
  if (root.flow) {
    return setPair({ text, map: root }, { key: 'steps', yaml: `{ ${formatScalar(stepId, 'flow')}: ${yaml} }` });
  }
  if (stepsPair) return openBlockMap(text, stepsPair, { key: stepId, yaml });
  const withSteps = setPair({ text, map: root }, { key: 'steps', yaml: '' });
  const place = withSteps === undefined ? undefined : findStepEntry(withSteps, stepId);
  if (withSteps === undefined || !place?.stepsPair) return undefined;
  return openBlockMap(withSteps, place.stepsPair, { key: stepId, yaml });
}

/** Changes our keys one by one, each in the text as the last one left it. */
function spliceFields(text: string, stepId: string, progress: StepProgress): string | undefined {
  const formatted = new Map(formatStepFields(progress).map(({ key, yaml }) => [key, yaml]));
  const present = stepKeys.filter((key) => formatted.has(key));
  const absent = stepKeys.filter((key) => !formatted.has(key));
  return [...present, ...absent].reduce<string | undefined>((current, key) => {
    const entry = current === undefined ? undefined : findStepEntry(current, stepId)?.entry?.value;
    if (current === undefined || !isMap(entry)) return undefined;
    const yaml = formatted.get(key);
    if (yaml === undefined) return removePair({ text: current, map: entry }, key);
    const value = findPair(entry, key)?.value;
    const isThere = isScalar(value) && value.value === progress[key];
    return isThere ? current : setPair({ text: current, map: entry }, { key, yaml });
  }, text);
}
