import { isCollection, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';

import { readYamlDocument } from '../text/yamlDocument.js';
import { findPair } from '../text/yamlMapEdit.js';

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
  const reading = readYamlDocument(text);
  const root = reading.kind === 'document' ? reading.document.contents : undefined;
  if (!isMap<unknown, unknown>(root)) return undefined;
  const stepsPair = findPair(root, 'steps');
  const value = stepsPair?.value ?? null;
  if (!isMap(value)) return isEmpty(value) ? { root, stepsPair, steps: undefined, entry: undefined } : undefined;
  const entry = findPair(value, stepId);
  if (isCollection(entry?.value) && !isMap(entry.value)) return undefined;
  return { root, stepsPair, steps: value.items.length > 0 ? value : undefined, entry };
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}
