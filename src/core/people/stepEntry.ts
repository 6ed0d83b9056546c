import { isCollection, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';

import { mapAt } from '../text/yamlMapEdit.js';
import { findPair } from '../text/yamlPair.js';

/** The place of a step's entry in a person's file. */
export interface StepEntry {
  readonly root: YAMLMap;
  /** The key `steps`; absent if the file doesn't have it. */
  readonly stepsPair: Pair | undefined;
  /** The value of `steps`; absent if it has none. */
  readonly steps: YAMLMap | undefined;
  /** Absent if the step isn't listed. */
  readonly entry: Pair | undefined;
}

/**
 * Finds a step's entry.
 *
 * @returns `undefined` if the text isn't a person's file, or has something else in place of the steps or the entry.
 */
export function findStepEntry(text: string, stepId: string): StepEntry | undefined {
  const root = mapAt(text)?.map;
  if (!root) return undefined;
  const stepsPair = findPair(root, 'steps');
  const steps = stepsPair?.value ?? null;
  if (isEmpty(steps)) return { root, stepsPair, steps: undefined, entry: undefined };
  if (!isMap(steps)) return undefined;
  const entry = findPair(steps, stepId);
  const isReadable = !isCollection(entry?.value) || isMap(entry.value);
  return isReadable ? { root, stepsPair, steps, entry } : undefined;
}

/** Nothing, `null` or `{}`. */
function isEmpty(node: unknown): boolean {
  if (isMap(node)) return node.items.length === 0;
  return node === null || (isScalar(node) && node.value === null);
}
