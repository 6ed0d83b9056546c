import type { Span } from '../text/span.js';

/** How a value is written; `none`: nothing stands behind the colon or the dash on its line. */
export type LooseStyle = 'none' | 'plain' | 'quoted' | 'block' | 'flow';

/**
 * A part of a YAML text that may be half typed: the whole (`root`), a key with what belongs to it, an item of a list, or a
 * word alone where a key or a value begins.
 */
export interface LooseNode {
  readonly kind: 'root' | 'pair' | 'item' | 'word';
  /** Absent for the root only. */
  readonly parent: LooseNode | undefined;
  /** The key's text, or the word; empty for items and the root. */
  readonly key: string;
  /** The key, the word or the dash; empty for items in brackets. */
  readonly head: Span;
  /** Where it begins on its line; -1 for the root. In brackets: the column of what the brackets are the value of. */
  readonly column: number;
  /** Whether it stands in brackets. */
  readonly isFlow: boolean;
  readonly children: LooseNode[];
  style: LooseStyle;
  /** All that is written as the value, quotes and brackets included; of a plain one the first line. */
  value: Span | undefined;
  /** For brackets: whether they are for a map or a list, and are closed. */
  brackets: { readonly of: 'map' | 'list'; readonly isClosed: boolean } | undefined;
}

/** What makes up a new part; the rest is empty. */
export type LooseStart = Pick<LooseNode, 'kind' | 'parent' | 'head' | 'column'> &
  Partial<Pick<LooseNode, 'key' | 'isFlow'>>;

/** How many parts are read: more than any file has that can be read at all. Each costs some microseconds, at every key. */
const maxNodes = 60_000;

/** All parts of one text. */
export class LooseTree {
  readonly root: LooseNode;
  #count = 0;

  /** @param start where the text begins. */
  constructor(start: number) {
    this.root = this.add({ kind: 'root', parent: undefined, head: { start, end: start }, column: -1 });
  }

  /** Whether the text has too many parts to go on. */
  get isFull(): boolean {
    return this.#count > maxNodes;
  }

  /** Makes a part and adds it to its parent. */
  add({ key = '', isFlow = false, ...start }: LooseStart): LooseNode {
    const node: LooseNode = {
      ...{ ...start, key, isFlow, children: [] },
      ...{ style: 'none', value: undefined, brackets: undefined },
    };
    start.parent?.children.push(node);
    this.#count += 1;
    return node;
  }
}

/** The text of a scalar without its quotes; escapes in them stay as they are. Empty for anything else. */
export function scalarText(text: string, { style, value }: LooseNode): string {
  if (!value || (style !== 'plain' && style !== 'quoted')) return '';
  const written = text.slice(value.start, value.end);
  return style === 'plain'
    ? written
    : written.slice(1, written.length > 1 && written.at(-1) === written[0] ? -1 : undefined);
}
