import type { Nodes, PhrasingContent, RootContent } from 'mdast';

import { namesSomebody, redactText, type Redactor, type Replacement } from './redactor.js';

/** A node with text: text itself, or inline code. */
interface Leaf {
  value: string;
}

/**
 * Redacts Markdown, including names split by emphasis or a line break. A link whose address reveals a name becomes plain text.
 *
 * @returns new nodes; the given ones stay unchanged.
 */
export function redactTree(nodes: readonly RootContent[], redactor: Redactor): readonly RootContent[] {
  const copies = nodes.map(copyOf);
  for (const node of copies) redactNode(node, redactor);
  return copies;
}

function copyOf<Node extends Nodes>(node: Node): Node {
  return 'children' in node ? { ...node, children: node.children.map(copyOf) } : { ...node };
}

function redactNode(node: Nodes, redactor: Redactor): void {
  switch (node.type) {
    case 'code':
      node.value = redactText(redactor, node.value);
      if (namesSomebody(redactor, node.lang ?? '')) node.lang = null;
      node.meta = null;
      return;
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      node.children = node.children.flatMap((child) => unlink(child, redactor));
      redactPhrasing(node.children, redactor);
      return;
    default:
      redactChildren(node, redactor);
  }
}

function redactChildren(node: Nodes, redactor: Redactor): void {
  if (!('children' in node)) return;
  for (const child of node.children) redactNode(child, redactor);
}

/** Replaces a link whose address would reveal a name by its text. */
function unlink(node: PhrasingContent, redactor: Redactor): readonly PhrasingContent[] {
  if (!('children' in node)) return [node];
  node.children = node.children.flatMap((child) => unlink(child, redactor));
  return node.type === 'link' && namesSomebody(redactor, node.url) ? node.children : [node];
}

/** Redacts what is read as one text, regardless of markup. */
function redactPhrasing(nodes: readonly PhrasingContent[], redactor: Redactor): void {
  const leaves = nodes.flatMap(leavesOf);
  const text = leaves.map(({ value }) => value).join('');
  replaceInLeaves(leaves, redactor.replacements(text));
  for (const leaf of leaves) leaf.value = redactText(redactor, leaf.value);
}

function leavesOf(node: PhrasingContent): readonly Leaf[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [node];
  if (node.type === 'break') return [{ value: '\n' }];
  return 'children' in node ? node.children.flatMap(leavesOf) : [];
}

/** A replacement goes into the leaf in which the replaced text starts; later leaves lose their part of it. */
function replaceInLeaves(leaves: readonly Leaf[], replacements: readonly Replacement[]): void {
  let offset = 0;
  let first = 0;
  for (const leaf of leaves) {
    const end = offset + leaf.value.length;
    while ((replacements[first]?.end ?? end) < offset) first += 1;
    let last = first;
    while ((replacements[last]?.start ?? end) < end) last += 1;
    leaf.value = replaceIn(leaf.value, offset, replacements.slice(first, last));
    offset = end;
  }
}

/**
 * @param offset of this text in the whole that the replacements refer to.
 * @param replacements those that may overlap it.
 */
function replaceIn(value: string, offset: number, replacements: readonly Replacement[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of replacements) {
    const from = Math.max(0, start - offset);
    const to = Math.min(value.length, end - offset);
    if (from >= to) continue;
    parts.push(value.slice(at, from), start >= offset ? text : '');
    at = to;
  }
  return parts.join('') + value.slice(at);
}
