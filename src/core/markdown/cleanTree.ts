import type { Definition, Html, Nodes, PhrasingContent, Root, RootContent } from 'mdast';

import { findAll } from './markdownSource.js';

/** Markup, and what of it is never shown. */
const hiddenHtml =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|template|iframe|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)|<[!?/a-z][^>]*(?:>|$)/gi;

/** Links to notes by their ids, as items quote them: `— engineer, [[2026-11-25-slow-deploys-k3f9]]`. */
const noteLinks = /(?:, | )?\[\[[^[\]]*\]\]/g;

/**
 * Makes of a file's Markdown what can be sent to anybody: HTML is only its text, pictures are only what they show, and only
 * links to the web stay. A footnote is a text where it stands. So nothing is run, nothing is fetched, and no link leads into a folder that the reader doesn't have.
 */
export function cleanTree(root: Root, { keepsIds = false }: CleaningOptions = {}): readonly RootContent[] {
  const definitions = new Map(
    findAll(root, 'definition').map((definition) => [definition.identifier.toLowerCase(), definition]),
  );
  return root.children.flatMap((node) => cleanNode(node, { definitions, keepsIds })).filter(isRootContent);
}

/** For whom it is cleaned. */
export interface CleaningOptions {
  /** Whether `[[id]]` stays, since the reader has the file that it names. */
  readonly keepsIds?: boolean;
}

interface Cleaning extends Required<CleaningOptions> {
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** @returns what stands in the node's place: nothing, itself, or what was in it. */
function cleanNode(node: Nodes, cleaning: Cleaning): readonly Nodes[] {
  switch (node.type) {
    case 'definition':
    case 'yaml':
    case 'footnoteReference':
      return [];
    case 'footnoteDefinition':
      return node.children.flatMap((child) => cleanNode(child, cleaning));
    case 'html':
      return cleanHtml(node);
    case 'image':
    case 'imageReference':
      return node.alt ? [{ type: 'text', value: node.alt }] : [];
    case 'link':
      return cleanLink(node.url, node.children, cleaning);
    case 'linkReference': {
      const url = cleaning.definitions.get(node.identifier.toLowerCase())?.url ?? '';
      return cleanLink(url, node.children, cleaning);
    }
    case 'paragraph': {
      const paragraph = withCleanChildren(node, cleaning);
      return !cleaning.keepsIds && namesNobody(paragraph) ? [] : [paragraph];
    }
    default:
      return [withCleanChildren(node, cleaning)];
  }
}

function cleanLink(url: string, content: readonly PhrasingContent[], cleaning: Cleaning): readonly Nodes[] {
  const children = content.flatMap((child) => cleanNode(child, cleaning)).filter(isPhrasing);
  return isWebAddress(url) ? [{ type: 'link', url, children }] : children;
}

/** An address of the web that holds no password. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s/?#@]+(?:[/?#]|$)/i.test(url);
}

/** The text of a block of HTML, as a paragraph. */
function cleanHtml({ value }: Html): readonly Nodes[] {
  const text = value.replaceAll(hiddenHtml, ' ').replaceAll(/\s+/g, ' ').trim();
  return text === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
}

/** What is left of `— [[2026-11-25-slow-deploys-k3f9]]`, the end of a quote of somebody whose role nobody knows. */
function namesNobody(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.every((child) => child.type === 'text' && /^—?$/.test(child.value.trim()))
  );
}

function withCleanChildren(node: Nodes, cleaning: Cleaning): Nodes {
  if (node.type === 'text') return cleaning.keepsIds ? node : { ...node, value: node.value.replaceAll(noteLinks, '') };
  if (!('children' in node)) return node;
  const isBlock = node.children.every((child) => !isPhrasing(child));
  // Within a line of text each tag is a node by itself, with the text between them.
  const shown = isBlock ? node.children : node.children.filter(({ type }) => type !== 'html');
  const children = shown.flatMap((child) => cleanNode(child, cleaning));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each child is replaced by what can stand in its place
  return { ...node, children } as Nodes;
}

function isRootContent(node: Nodes): node is RootContent {
  return node.type !== 'root';
}

const phrasing: ReadonlySet<Nodes['type']> = new Set([
  ...(['break', 'delete', 'emphasis', 'footnoteReference', 'image', 'imageReference', 'inlineCode'] as const),
  ...(['link', 'linkReference', 'strong', 'text'] as const),
]);

function isPhrasing(node: Nodes): node is PhrasingContent {
  return phrasing.has(node.type);
}
