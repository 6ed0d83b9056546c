import type { Blockquote, Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

import type { MarkdownBudget } from '../markdown/markdownBudget.js';
import { MarkdownSource } from '../markdown/markdownSource.js';
import { exportTexts } from './exportTexts.js';
import { cleanTree } from '../markdown/cleanTree.js';
import { paragraph } from '../markdown/nodes.js';

/** What stands below one heading of an item's body. */
export interface BodySection {
  /** Empty for what stands before the first heading. */
  readonly title: string;
  readonly nodes: readonly RootContent[];
}

/** How deep the headings within a section are at least, since they stand below the heading of a part of an item. */
const innerDepth = 5;

/** Reads a body of Markdown for an export: only what can be sent to anybody is left of it; see {@link cleanTree}. Where a part is too much to be read, it says so. */
export function parseBody(markdown: string, budget?: MarkdownBudget): readonly RootContent[] {
  const { root, tooDeep } = new MarkdownSource(markdown.replaceAll('\r\n', '\n'), 0, budget);
  const nodes = cleanTree(root);
  return tooDeep.length === 0 ? nodes : [...nodes, paragraph(exportTexts.unread)];
}

/** Cuts a body at its topmost headings. A section in which nothing is written is left out. */
export function sectionsOf(nodes: readonly RootContent[]): readonly BodySection[] {
  const topDepth = Math.min(...nodes.filter(isHeading).map(({ depth }) => depth));
  const sections: { title: string; nodes: RootContent[] }[] = [{ title: '', nodes: [] }];
  for (const node of nodes) {
    if (isHeading(node) && node.depth === topDepth) sections.push({ title: textOf(node).trim(), nodes: [] });
    else sections.at(-1)?.nodes.push(isHeading(node) ? { ...node, depth: depthBelow(node.depth, topDepth) } : node);
  }
  return sections.filter((section) => section.nodes.length > 0);
}

/** The first paragraph that is the author's own words; where there is none, the first of what is quoted. */
export function leadOf(nodes: readonly RootContent[]): RootContent | undefined {
  const own = nodes.find(({ type }) => type === 'paragraph');
  if (own) return own;
  const [quote] = nodes.flatMap((node) => (node.type === 'blockquote' ? node.children : []));
  return quote ?? nodes.find(({ type }) => type === 'list' || type === 'table');
}

/** How many voices speak for an item where nobody wrote why it is there. */
const maxQuotes = 2;

/**
 * What others were heard saying: of each quote what it begins with and who said it, as items of notes end it (`— veteran`). A
 * customer comes first, and nobody is heard twice.
 */
export function voicesOf(nodes: readonly RootContent[]): readonly Blockquote[] {
  const quotes = nodes.filter((node) => node.type === 'blockquote').flatMap(shortenQuote);
  const voices = quotes.toSorted((one, other) => one.rank - other.rank);
  return voices
    .filter(({ by }, index) => voices.findIndex((voice) => voice.by === by) === index)
    .slice(0, maxQuotes)
    .map(({ quote }) => quote);
}

interface Voice {
  readonly quote: Blockquote;
  /** How the quote ends: `— veteran`; empty where it doesn't say whose it is. */
  readonly by: string;
  /** Who is to be heard first has the lowest. */
  readonly rank: number;
}

function shortenQuote(quote: Blockquote): readonly Voice[] {
  const [said, ...others] = quote.children;
  if (said?.type !== 'paragraph') return [];
  const last = others.at(-1);
  const by = last ? textOf(last) : '';
  if (last === undefined || !by.startsWith('— ')) return [{ quote: { ...quote, children: [said] }, by: '', rank: 2 }];
  return [{ quote: { ...quote, children: [said, last] }, by, rank: by === '— customer' ? 0 : 1 }];
}

function isHeading(node: RootContent): node is Heading {
  return node.type === 'heading';
}

function depthBelow(depth: number, topDepth: number): 5 | 6 {
  return depth - topDepth > 1 ? 6 : innerDepth;
}
