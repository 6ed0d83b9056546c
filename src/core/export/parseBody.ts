import type { Blockquote, Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

import type { MarkdownBudget } from '../markdown/markdownBudget.js';
import { MarkdownSource } from '../markdown/markdownSource.js';
import { exportTexts } from './exportTexts.js';
import { cleanTree } from '../markdown/cleanTree.js';
import { paragraph } from '../markdown/nodes.js';

export interface BodySection {
  /** Empty for the text before the first heading. */
  readonly title: string;
  readonly nodes: readonly RootContent[];
}

/** The minimum depth of headings within a section, since they come below the heading of an item's part. */
const innerDepth = 5;

/**
 * Parses a Markdown body for an export, keeping only what can be sent to anybody; see {@link cleanTree}. Says so if a part is too
 * large to read.
 */
export function parseBody(markdown: string, budget?: MarkdownBudget): readonly RootContent[] {
  const { root, tooDeep } = new MarkdownSource(markdown.replaceAll('\r\n', '\n'), 0, budget);
  const nodes = cleanTree(root);
  return tooDeep.length === 0 ? nodes : [...nodes, paragraph(exportTexts.unread)];
}

/** Splits a body at its topmost headings. Empty sections are left out. */
export function sectionsOf(nodes: readonly RootContent[]): readonly BodySection[] {
  const topDepth = Math.min(...nodes.filter(isHeading).map(({ depth }) => depth));
  const sections: { title: string; nodes: RootContent[] }[] = [{ title: '', nodes: [] }];
  for (const node of nodes) {
    if (isHeading(node) && node.depth === topDepth) sections.push({ title: textOf(node).trim(), nodes: [] });
    else sections.at(-1)?.nodes.push(isHeading(node) ? { ...node, depth: depthBelow(node.depth, topDepth) } : node);
  }
  return sections.filter((section) => section.nodes.length > 0);
}

/** The first paragraph in the author's own words; else the first quoted one. */
export function leadOf(nodes: readonly RootContent[]): RootContent | undefined {
  const own = nodes.find(({ type }) => type === 'paragraph');
  if (own) return own;
  const [quote] = nodes.flatMap((node) => (node.type === 'blockquote' ? node.children : []));
  return quote ?? nodes.find(({ type }) => type === 'list' || type === 'table');
}

/** How many voices represent an item whose author gave no reason. */
const maxQuotes = 2;

/**
 * What others said: the start of each quote and its speaker, as items of notes end it (`— veteran`). A customer comes first, and
 * nobody is quoted twice.
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
  /** The end of the quote: `— veteran`; empty if it doesn't say. */
  readonly by: string;
  /** The lowest rank comes first. */
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
