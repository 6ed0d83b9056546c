import { isCollection, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';

import { mapAt } from '../text/yamlMapEdit.js';
import { findPair } from '../text/yamlPair.js';

/** Where a step's entry is in a person's file, or could be put. */
export interface StepEntry {
  /** The file's whole map. */
  readonly root: YAMLMap;
  /** The key `steps`; absent when the file doesn't have it. */
  readonly stepsPair: Pair | undefined;
  /** What stands below `steps`; absent when nothing does. */
  readonly steps: YAMLMap | undefined;
  /** Absent when the step isn't listed. */
  readonly entry: Pair | undefined;
}

/**
 * Finds a step's entry.
 *
 * @returns `undefined` when the text isn't a person's file, or has something else where steps or the step's entry should be.
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
