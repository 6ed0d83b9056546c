import { lineStartAt } from '../text/lines.js';
import type { Span } from '../text/span.js';
import type { LooseNode } from './looseNode.js';
import { isLineEnd, lineEndAt, skipBlanks } from './looseScalar.js';

/** What can be written where the cursor is. */
export interface Place {
  /**
   * `key`: a key that has its colon already. `value`: what stands behind a colon or in a list in brackets. `entry`: something
   * begins that can be a key, an item or a value, by what is expected there.
   */
  readonly kind: 'key' | 'value' | 'entry';
  /** What the key, the value or the entry belongs to; for `key` the map's owner, for `value` the pair or item. */
  readonly owner: LooseNode;
  /** What is already there of it, and is replaced by a completion. */
  readonly replace: Span;
  /** What `replace` is of, if anything is there: itself no part of what is taken into account as existing. */
  readonly node: LooseNode | undefined;
  /** Whether it stands in brackets. */
  readonly isFlow: boolean;
}

/** Finds what can be written at an offset; `undefined` in comments, block texts and wherever nothing can be said. */
export function findPlace(text: string, root: LooseNode, offset: number): Place | undefined {
  return placeIn(text, root, offset) ?? placeOnBlankLine(text, root, offset);
}

function placeIn(text: string, node: LooseNode, offset: number): Place | undefined {
  const own = placeAtHead(node, offset) ?? placeAtValue(text, node, offset);
  if (own) return own;
  for (const child of node.children) {
    const place = placeIn(text, child, offset);
    if (place) return place;
  }
  return placeInGap(node, offset);
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function placeAtHead(node: LooseNode, offset: number): Place | undefined {
  const { kind, head, parent, isFlow } = node;
  if (!parent || kind === 'item' || !touches(head, offset)) return undefined;
  if (kind === 'pair') return { kind: 'key', owner: parent, replace: head, node, isFlow };
  const isTaken = parent.style !== 'none' && parent.style !== 'flow';
  return isTaken ? undefined : { kind: 'entry', owner: parent, replace: head, node, isFlow };
}

function placeAtValue(text: string, node: LooseNode, offset: number): Place | undefined {
  const { kind, value, isFlow } = node;
  if (kind === 'root' || kind === 'word') return undefined;
  const found = { kind: kind === 'item' && !isFlow ? ('entry' as const) : ('value' as const), owner: node, isFlow };
  if (value) return isScalarAt(node, offset) ? { ...found, replace: value, node } : undefined;
  if (node.children.length > 0 || !isBehindHead(text, node, offset)) return undefined;
  return { ...found, replace: { start: offset, end: offset }, node: undefined };
}

function isScalarAt({ style, value }: LooseNode, offset: number): boolean {
  return (style === 'plain' || style === 'quoted') && value !== undefined && touches(value, offset);
}

/** Whether an offset is behind the colon or dash of what has no value on its line, with nothing but blanks around it. */
function isBehindHead(text: string, { kind, head, isFlow }: LooseNode, offset: number): boolean {
  if (isFlow && kind === 'item') return touches(head, offset);
  const colon = kind === 'pair' ? text.indexOf(':', head.end) + 1 : head.end;
  if (offset < colon || text.slice(colon, offset).trim() !== '' || text.slice(colon, offset).includes('\n'))
    return false;
  const behind = skipBlanks(text, offset, text.length);
  return isLineEnd(text, behind, text.length) || (isFlow && /[,\]}]/.test(text[behind] ?? ''));
}

/** Between the entries of brackets. */
function placeInGap(node: LooseNode, offset: number): Place | undefined {
  const { brackets, value } = node;
  if (!brackets || !value || offset <= value.start) return undefined;
  const isInside = brackets.isClosed ? offset < value.end : offset <= value.end;
  if (!isInside || node.children.some((child) => hasAt(child, offset))) return undefined;
  const replace = { start: offset, end: offset };
  const kind = brackets.of === 'map' ? 'entry' : 'value';
  return { kind, owner: node, replace, node: undefined, isFlow: true };
}

/** Whether something of a part is there, though nothing can be written at it. */
function hasAt({ head, value }: LooseNode, offset: number): boolean {
  return head.start < offset && offset < (value?.end ?? head.end);
}

function placeOnBlankLine(text: string, root: LooseNode, offset: number): Place | undefined {
  const lineStart = lineStartAt(text, offset);
  if (text.slice(lineStart, lineEndAt(text, offset, text.length)).trim() !== '') return undefined;
  const column = Math.max(0, offset - lineStart);
  const owner = openAt(root, offset).findLast((node) => node.column < column);
  if (!owner || !canHold(owner, column)) return undefined;
  return { kind: 'entry', owner, replace: { start: offset, end: offset }, node: undefined, isFlow: false };
}

/** What is open where an offset is, from the root inwards. */
function openAt(root: LooseNode, offset: number): readonly LooseNode[] {
  const inner = root.children.findLast(({ head, isFlow }) => !isFlow && head.start < offset);
  return inner ? [root, ...openAt(inner, offset)] : [root];
}

/** Whether something may begin in a column below a part: nothing of it is there yet, or it stands in the same column. */
function canHold({ style, kind, children }: LooseNode, column: number): boolean {
  if (style !== 'none' || kind === 'word') return false;
  return children.every((child) => child.column === column);
}
