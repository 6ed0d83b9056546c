import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

import { MarkdownSource } from '../../import/markdownSource.js';
import { cleanTree } from './cleanTree.js';

/** What stands below one heading of an item's body. */
export interface BodySection {
  /** Empty for what stands before the first heading. */
  readonly title: string;
  readonly nodes: readonly RootContent[];
}

/** How deep the headings within a section are at least, since they stand below the heading of a part of an item. */
const innerDepth = 5;

/** Reads a body of Markdown for an export: only what can be sent to anybody is left of it; see {@link cleanTree}. */
export function parseBody(markdown: string): readonly RootContent[] {
  return cleanTree(new MarkdownSource(markdown.replaceAll('\r\n', '\n'), 0).root);
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

function isHeading(node: RootContent): node is Heading {
  return node.type === 'heading';
}

function depthBelow(depth: number, topDepth: number): 5 | 6 {
  return depth - topDepth > 1 ? 6 : innerDepth;
}
