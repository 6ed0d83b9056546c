import { isNode, isScalar, isSeq, type YAMLSeq } from 'yaml';

import { columnOf, insertLines, lineBehind, lineStartAt, removeLines } from './lines.js';
import { type Addition, appendBlock, type MapInText, openBlock, setPair } from './yamlMapEdit.js';
import { endOfNode, findPair } from './yamlPair.js';

/** One item of a list, as YAML on one line and fit for a flow list. */
export interface FormattedItem {
  /** Key of the list in its map. */
  readonly key: string;
  readonly yaml: string;
}

/**
 * Appends an item to the list that a key has, by splicing the text: nothing else in it changes. A list that isn't there yet comes
 * last in its map; in a block map, one item a line, so that every change is a line of its own in a diff.
 *
 * @returns the new text; `undefined` where the key has something else than a list, or is written in a way that this doesn't know.
 */
export function appendItem({ text, map }: MapInText, { key, yaml }: FormattedItem): string | undefined {
  const pair = findPair(map, key);
  const item: Addition = { flow: yaml, lines: (indent) => `${' '.repeat(indent)}- ${yaml}` };
  const list = pair && isSeq(pair.value) ? pair.value : undefined;
  if (list && list.items.length > 0) return appendToList(text, list, item);
  if (pair && !isEmptyNode(pair.value)) return undefined;
  if (map.flow) return setPair({ text, map }, { key, yaml: `[${yaml}]` });
  return pair ? openBlock(text, pair, item) : appendBlock({ text, map }, key, item);
}

/**
 * Appends items to a list that has some, by splicing the text. A single id goes among ids by its day.
 *
 * @returns `undefined` where the list is written in a way that this doesn't know.
 */
export function appendToList(text: string, list: YAMLSeq, items: Addition): string | undefined {
  const [start, end] = [list.range?.[0], endOfNode(list.items.at(-1))];
  if (start === undefined || end === undefined) return undefined;
  if (list.flow) return `${text.slice(0, end)}, ${items.flow}${text.slice(end)}`;
  if (text[start] !== '-') return undefined;
  const index = placeInOrder(list.items.map(wordOf), items.flow);
  const previousEnd = index === 0 ? undefined : endOfNode(list.items[index - 1]);
  const offset = previousEnd === undefined ? lineStartAt(text, start) : lineBehind(text, previousEnd);
  return insertLines(text, offset, items.lines(columnOf(text, start)));
}

/**
 * Takes an item out of a list that has others, by splicing the text: in a block list all of its lines, but for a comment behind it.
 *
 * @returns `undefined` where the list is written in a way that this doesn't know.
 */
export function removeItem(text: string, list: YAMLSeq, index: number): string | undefined {
  const [start, end] = [startOfNode(list.items[index]), endOfNode(list.items[index])];
  if (start === undefined || end === undefined) return undefined;
  if (list.flow) return removeFlowItem({ text, list, index }, start, end);
  const dash = text.lastIndexOf('-', start - 1);
  const lineStart = lineStartAt(text, dash);
  if (dash < 0 || text.slice(dash + 1, start).trim() !== '') return undefined;
  if (text.slice(lineStart, dash).trim() !== '') return undefined;
  const nextLine = lineBehind(text, end);
  const behind = text.slice(end, nextLine);
  if (behind.trim() === '') return removeLines(text, lineStart, nextLine);
  return text.slice(0, dash) + text.slice(nextLine - behind.trimStart().length);
}

/** What the ids of notes and sessions begin with. */
const datedId = /^\d{4}-\d\d-\d\d-/;

/**
 * At which index an item is put into a list that has one item a line. An id goes among ids by its day, so that git merges what two
 * branches add in different places. A list of anything else, or in an order of its own, is added to at its end.
 */
function placeInOrder(items: readonly unknown[], added: string): number {
  const ids = items.filter((item) => typeof item === 'string').filter((item) => datedId.test(item));
  const isOrdered = ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') <= id);
  if (!datedId.test(added) || ids.length < items.length || !isOrdered) return items.length;
  const next = ids.findIndex((id) => id > added);
  return next < 0 ? items.length : next;
}

function wordOf(node: unknown): unknown {
  return isScalar(node) ? node.value : undefined;
}

interface ItemInText {
  readonly text: string;
  readonly list: YAMLSeq;
  readonly index: number;
}

function removeFlowItem({ text, list, index }: ItemInText, start: number, end: number): string | undefined {
  const next = startOfNode(list.items[index + 1]);
  if (next !== undefined) return text.slice(0, start) + text.slice(next);
  const previousEnd = endOfNode(list.items[index - 1]);
  return previousEnd === undefined ? undefined : text.slice(0, previousEnd) + text.slice(end);
}

function startOfNode(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Whether nothing, `null` or an empty list is there. */
export function isEmptyNode(node: unknown): boolean {
  if (isSeq(node)) return node.items.length === 0;
  return node === null || (isScalar(node) && node.value === null);
}
