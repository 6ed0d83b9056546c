import type { Span } from '../text/span.js';
import type { LooseNode, LooseTree } from './looseNode.js';
import { findFlowPlain, findQuoted, skipBlanks, skipProperties } from './looseScalar.js';

/** How many brackets may stand in one another; what is deeper is skipped. */
const maxDepth = 50;

/** Reads a value in brackets, and all that stands in it, whether it is finished or not. */
export class FlowReader {
  readonly #text: string;
  /** What comes behind here doesn't belong to it, even if it isn't closed. */
  readonly #limit: number;
  readonly #tree: LooseTree;
  #at: number;

  constructor(text: string, { start, end }: Span, tree: LooseTree) {
    this.#text = text;
    this.#at = start;
    this.#limit = end;
    this.#tree = tree;
  }

  /** @returns where the brackets end. */
  read(owner: LooseNode, depth = 0): number {
    const start = this.#at;
    const of = this.#text[start] === '{' ? 'map' : 'list';
    this.#at += 1;
    while (!this.#tree.isFull && this.#skipToEntry()) {
      if (depth > maxDepth) this.#at = this.#limit;
      else if (of === 'map') this.#readPair(owner, depth);
      else this.#readItem(owner, depth);
    }
    const isClosed = this.#at < this.#limit;
    if (isClosed) this.#at += 1;
    Object.assign(owner, { style: 'flow', value: { start, end: this.#at }, brackets: { of, isClosed } });
    return this.#at;
  }

  /** @returns false at a closing bracket or the limit. */
  #skipToEntry(): boolean {
    const between = /(?:[\s,]|(?<=\s)#[^\n]*)*/y;
    between.lastIndex = this.#at;
    this.#at = Math.min(this.#at + (between.exec(this.#text)?.[0].length ?? 0), this.#limit);
    return this.#at < this.#limit && !/[\]}]/.test(this.#text[this.#at] ?? '');
  }

  #readPair(owner: LooseNode, depth: number): void {
    const head = this.#findScalar();
    const colon = skipBlanks(this.#text, head.end, this.#limit);
    const start = { parent: owner, head, column: owner.column, isFlow: true, key: unquoted(this.#text, head) };
    if (this.#text[colon] !== ':' || colon >= this.#limit) {
      this.#tree.add({ ...start, kind: 'word' });
      this.#at = Math.max(head.end, this.#at + 1);
      return;
    }
    this.#at = colon + 1;
    this.#readValue(this.#tree.add({ ...start, kind: 'pair' }), depth);
  }

  #readItem(owner: LooseNode, depth: number): void {
    const head = { start: this.#at, end: this.#at };
    this.#readValue(this.#tree.add({ kind: 'item', parent: owner, head, column: owner.column, isFlow: true }), depth);
    // A colon in a list makes a map of one entry, which no format has: it is passed over.
    if (this.#at === head.start || this.#text[this.#at] === ':') this.#at += 1;
  }

  #readValue(node: LooseNode, depth: number): void {
    this.#at = skipProperties(this.#text, skipBlanks(this.#text, this.#at, this.#limit), this.#limit);
    const first = this.#at < this.#limit ? this.#text[this.#at] : undefined;
    if (first === '{' || first === '[') {
      this.read(node, depth + 1);
      return;
    }
    const value = this.#findScalar();
    if (value.end === value.start) return;
    Object.assign(node, { style: first === '"' || first === "'" ? 'quoted' : 'plain', value });
    this.#at = value.end;
  }

  #findScalar(): Span {
    const isQuoted = /["']/.test(this.#text[this.#at] ?? '') && this.#at < this.#limit;
    return isQuoted ? findQuoted(this.#text, this.#at, this.#limit) : findFlowPlain(this.#text, this.#at, this.#limit);
  }
}

function unquoted(text: string, { start, end }: Span): string {
  const written = text.slice(start, end);
  return /^(["']).*\1$/.test(written) ? written.slice(1, -1) : written;
}
