import { lineStartAt } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { FlowReader } from './looseFlow.js';
import { type LooseNode, LooseTree } from './looseNode.js';
import {
  findKey,
  findPlain,
  findQuoted,
  isLineEnd,
  lineEndAt,
  nextLineStart,
  skipBlanks,
  skipProperties,
} from './looseScalar.js';

/**
 * Reads YAML that somebody is in the middle of typing: line by line and by indentation, so that what is half typed in one place
 * keeps nothing else from being understood. It's for finding where the cursor is, not for what the file says.
 *
 * @param span the part of the text that is YAML.
 * @returns the root; `undefined` for a text of too many parts. Never throws.
 */
export function parseLoosely(text: string, span: Span): LooseNode | undefined {
  const tree = new LooseTree(span.start);
  const reader = new LooseReader(text, span.end, tree);
  for (let at = span.start; at < span.end && !tree.isFull;) at = reader.readLine(at);
  return tree.isFull ? undefined : tree.root;
}

class LooseReader {
  readonly #text: string;
  readonly #end: number;
  readonly #tree: LooseTree;
  /** From the root to what the last line belongs to. */
  readonly #open: LooseNode[];

  constructor(text: string, end: number, tree: LooseTree) {
    this.#text = text;
    this.#end = end;
    this.#tree = tree;
    this.#open = [tree.root];
  }

  /** @returns where the next line begins that isn't read yet. */
  readLine(lineStart: number): number {
    const at = skipBlanks(this.#text, this.#text[lineStart] === '\ufeff' ? lineStart + 1 : lineStart, this.#end);
    const isDirective = at === lineStart && /^(?:---|\.\.\.|%)/.test(this.#text.slice(at, at + 3));
    if (isDirective || isLineEnd(this.#text, at, this.#end)) return nextLineStart(this.#text, at, this.#end);
    return nextLineStart(this.#text, this.#readEntry(at), this.#end);
  }

  /** Reads a key, an item or a word and what stands behind it. @returns where it ends. */
  #readEntry(start: number): number {
    const lineEnd = lineEndAt(this.#text, start, this.#end);
    const column = start - lineStartAt(this.#text, start);
    if (/^-(?:[ \t]|$)/.test(this.#text.slice(start, Math.min(start + 2, lineEnd)))) {
      return this.#readItem(start, column);
    }
    const found = findKey(this.#text, start, lineEnd);
    if (!found) return this.#readBareValue(start, column);
    const { key, head, colonEnd } = found;
    return this.#readValue(this.#add({ kind: 'pair', head, key }, column), colonEnd);
  }

  #readItem(start: number, column: number): number {
    const item = this.#add({ kind: 'item', head: { start, end: start + 1 } }, column);
    const inside = skipBlanks(this.#text, start + 1, this.#end);
    if (isLineEnd(this.#text, inside, this.#end)) return inside;
    const lineEnd = lineEndAt(this.#text, inside, this.#end);
    const isNested = /^-(?:[ \t]|$)/.test(this.#text.slice(inside, Math.min(inside + 2, lineEnd)));
    const isEntry = isNested ? this.#open.length < maxDepth : findKey(this.#text, inside, lineEnd) !== undefined;
    return isEntry ? this.#readEntry(inside) : this.#readValue(item, inside);
  }

  /** Text alone on a line: the value of the key or item above, the next line of it, or a word that will be a key. */
  #readBareValue(start: number, column: number): number {
    this.#closeTo(column, false);
    const parent = this.#open.at(-1);
    const isValue =
      parent?.style === 'none' && parent.children.length === 0 && /[[{"'|>]/.test(this.#text[start] ?? '');
    if (parent && isValue && parent.kind !== 'root') return this.#readValue(parent, start);
    const head = findPlain(this.#text, start, lineEndAt(this.#text, start, this.#end));
    this.#tree.add({ kind: 'word', parent, head, column, key: this.#text.slice(head.start, head.end) });
    return head.end;
  }

  #add(start: Pick<LooseNode, 'kind' | 'head'> & { readonly key?: string }, column: number): LooseNode {
    this.#closeTo(column, start.kind === 'item');
    const node = this.#tree.add({ ...start, parent: this.#open.at(-1), column });
    this.#open.push(node);
    return node;
  }

  /** Closes what can't hold something in this column. A list may stand right below its key. */
  #closeTo(column: number, isItem: boolean): void {
    for (let last = this.#open.at(-1); last && last.column >= column; last = this.#open.at(-1)) {
      if (isItem && last.column === column && last.kind === 'pair') return;
      this.#open.pop();
    }
  }

  /** @returns where the value ends, on its last line. */
  #readValue(node: LooseNode, from: number): number {
    const blanks = skipBlanks(this.#text, from, this.#end);
    const start = skipProperties(this.#text, blanks, lineEndAt(this.#text, blanks, this.#end));
    if (isLineEnd(this.#text, start, this.#end)) return start;
    const first = this.#text[start] ?? '';
    if (first === '{' || first === '[')
      return new FlowReader(this.#text, this.#region(node, start), this.#tree).read(node);
    const { style, value } = this.#findScalar(node, start, first);
    Object.assign(node, { style, value });
    return value.end;
  }

  #findScalar(node: LooseNode, start: number, first: string): { readonly style: string; readonly value: Span } {
    if (first === '|' || first === '>') return { style: 'block', value: this.#region(node, start, true) };
    if (first === '"' || first === "'") {
      return { style: 'quoted', value: findQuoted(this.#text, start, this.#region(node, start).end) };
    }
    return { style: 'plain', value: findPlain(this.#text, start, lineEndAt(this.#text, start, this.#end)) };
  }

  /**
   * Up to the next line that can't belong to the value by its indentation. A block text has the blank lines behind it as well; the
   * line that closes brackets may be indented as it likes.
   */
  #region(node: LooseNode, start: number, isBlock = false): Span {
    let end = lineEndAt(this.#text, start, this.#end);
    for (let next = nextLineStart(this.#text, end, this.#end); next < this.#end;) {
      const at = skipBlanks(this.#text, next, this.#end);
      const first = this.#text.slice(at, Math.min(at + 1, this.#end));
      const isBlank = /^[\r\n]?$/.test(first);
      const isInside = isBlank || at - next > node.column || (!isBlock && /[\]}]/.test(first));
      if (!isInside) break;
      if (isBlock || !isBlank) end = lineEndAt(this.#text, next, this.#end);
      next = nextLineStart(this.#text, next, this.#end);
    }
    return { start, end };
  }
}

/** How deeply items may stand in one another on one line. */
const maxDepth = 100;
