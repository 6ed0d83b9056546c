import type { Definition, Nodes, Root } from 'mdast';
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';

import type { Span } from '../text/span.js';
import { type DeepLines, guardDepth } from './depthGuard.js';
import { MarkdownBudget } from './markdownBudget.js';
import { useQuickEdits } from './quickEdits.js';

useQuickEdits();

/** A Markdown text as GitHub reads it, and what stands at each node of it. */
export class MarkdownSource {
  readonly root: Root;
  /** What isn't read because it stands too deep, or is too much. */
  readonly tooDeep: readonly DeepLines[];
  readonly #text: string;
  readonly #linesBefore: number;

  /**
   * @param text with LF only.
   * @param linesBefore how many lines of the imported file stand before the text.
   * @param budget one for all texts of an import.
   */
  constructor(text: string, linesBefore: number, budget = new MarkdownBudget()) {
    const guarded = guardDepth(text, budget);
    this.#text = guarded.text;
    this.#linesBefore = linesBefore;
    this.tooDeep = guarded.tooDeep.map((found) => ({ ...found, line: found.line + linesBefore + 1 }));
    // The parser takes its time for a text with nothing in it, too, and some imports are made of thousands that were left out.
    this.root = this.#text.trim() === '' ? { type: 'root', children: [] } : parse(this.#text);
  }

  /** The line of the imported file that a node begins on, 1-based. */
  lineOf(node: Nodes): number {
    return (node.position?.start.line ?? 1) + this.#linesBefore;
  }

  /** Exactly what stands from the node's start to its end. */
  sliceOf(node: Nodes): string {
    const { start, end } = spanOf(node);
    return this.#text.slice(start, end);
  }

  /** A node's Markdown by itself: without the indentation and the `>` that its place in the text asks for. */
  markdownOf(node: Nodes): string {
    const width = (node.position?.start.column ?? 1) - 1;
    const [first = '', ...others] = this.sliceOf(node).split('\n');
    return [first, ...others.map((line) => withoutIndentation(line, width))].join('\n').trimEnd();
  }

  /** The Markdown of a paragraph or a heading: its content alone, without marks, box and indentation. */
  contentOf(node: (Nodes & { readonly children: readonly Nodes[] }) | undefined): string {
    const first = node?.children[0];
    const last = node?.children.at(-1);
    if (!first || !last) return '';
    const lines = this.#text.slice(spanOf(first).start, spanOf(last).end).split('\n');
    return lines
      .map((line) => line.replace(/^[ \t>]+/, '').trimEnd())
      .join('\n')
      .trim();
  }

  /** The targets of reference links. */
  definitions(): readonly Definition[] {
    return findAll(this.root, 'definition');
  }
}

function parse(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmTaskListItem(), gfmTable(), gfmFootnote(), gfmAutolinkLiteral()],
    mdastExtensions: [
      gfmTaskListItemFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      addressesInPlace(),
    ],
  });
}

/** Bare addresses as the parser sees them. What the extension finds beyond that, in brackets, has no place in the text. */
function addressesInPlace(): Extension {
  return { ...gfmAutolinkLiteralFromMarkdown(), transforms: [] };
}

/** A node and all below it, in the order of the text. */
export function* walk(node: Nodes): Generator<Nodes> {
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const child of childrenOf(next).toReversed()) waiting.push(child);
  }
}

function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : [];
}

/** The nodes of one type at or below a node. */
export function findAll<Type extends Nodes['type']>(
  node: Nodes,
  type: Type,
): readonly Extract<Nodes, { type: Type }>[] {
  return [...walk(node)].filter((found): found is Extract<Nodes, { type: Type }> => found.type === type);
}

/** The place from one node's start to another's end. */
export function rangeOf(first: Nodes, last: Nodes): Nodes['position'] {
  return first.position && last.position && { start: first.position.start, end: last.position.end };
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Takes up to `width` columns of blanks and `>` from a line; a tab reaches to the next multiple of four. */
function withoutIndentation(line: string, width: number): string {
  let column = 0;
  let at = 0;
  while (column < width && /[ \t>]/.test(line.charAt(at))) {
    column += line[at] === '\t' ? 4 - (column % 4) : 1;
    at += 1;
  }
  return ' '.repeat(Math.max(0, column - width)) + line.slice(at);
}
