import { isCollection, isNode, isPair, isScalar, type Pair, type YAMLMap } from 'yaml';

import type { Span } from './span.js';

/** A key as text; `undefined` for one that isn't a scalar, which a document without faults doesn't have. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

/** The entry of a key, if the map has it. */
export function findPair(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyText(pair.key) === key);
}

/** Where the parts of a map's entry are in the text it was just read from. */
export interface PairPlace {
  /** Where the key begins. */
  readonly start: number;
  /** Behind the colon. */
  readonly colonEnd: number;
  /** Absent when nothing is behind the colon. */
  readonly value: Span | undefined;
  /** Behind the value, or the colon: before comments and blank lines, but behind the line ending of a block scalar. */
  readonly end: number;
}

/**
 * Finds where an entry is.
 *
 * @returns `undefined` when it isn't written as `key:` and a value: a key alone or an explicit one, `? key`.
 */
export function locatePair(text: string, { key, value }: Pair): PairPlace | undefined {
  const keySpan = spanOfNode(key);
  const colon = keySpan && /^[ \t]*:/.exec(text.slice(keySpan.end, keySpan.end + 80));
  if (!colon) return undefined;
  const colonEnd = keySpan.end + colon[0].length;
  const span = spanOfNode(value);
  if (!span || span.end <= Math.max(span.start, colonEnd)) {
    return { start: keySpan.start, colonEnd, value: undefined, end: colonEnd };
  }
  return { start: keySpan.start, colonEnd, value: span, end: span.end };
}

function spanOfNode(node: unknown): Span | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range ? { start: range[0], end: endOfNode(node) ?? range[1] } : undefined;
}

/** A block collection's own range goes on over comments and blank lines: it ends where its last part does. */
export function endOfNode(node: unknown): number | undefined {
  if (isPair(node)) return endOfNode(node.value) ?? endOfNode(node.key);
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
  if (last !== undefined) return endOfNode(last);
  return isNode(node) ? node.range?.[1] : undefined;
}
