import type { Nodes } from 'mdast';

import type { Link } from '../checklist/checklist.js';
import { walk } from '../markdown/markdownSource.js';

/** Tags that only shape a text; any other `<word>` is a placeholder that people read. */
const shapingTag =
  /^<\/?(?:a|abbr|b|big|br|center|code|del|details|div|em|font|h[1-6]|hr|i|img|input|ins|kbd|li|mark|ol|p|pre|q|s|small|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|var)(?=[\s/>])/i;

/** What a person reads at a node, on one line. */
export function plainTextOf(node: Nodes): string {
  return readText(node).replace(/\s+/g, ' ').trim();
}

function readText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'html':
      return readHtml(node.value);
    case 'break':
      return ' ';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    default:
      return 'children' in node ? node.children.map(readText).join(isInline(node) ? '' : ' ') : '';
  }
}

function isInline(node: Nodes): boolean {
  return node.type !== 'root' && node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote';
}

function readHtml(html: string): string {
  if (html.startsWith('<!--')) return '';
  return shapingTag.test(html) ? ' ' : html;
}

/** Where a relative link leads, and what reference links mean. */
export interface LinkContext {
  /** The imported file's path in the workspace. */
  readonly path: string | undefined;
  /** Targets by identifier, as the parser normalises it. */
  readonly targets: ReadonlyMap<string, string>;
}

/** The links in nodes, each place once: pages of the web, and files inside the workspace. */
export function linksOf(nodes: readonly Nodes[], context: LinkContext): readonly Link[] {
  const links = nodes.flatMap((node) => [...walk(node)].flatMap((found) => toLink(found, context) ?? []));
  const first = new Map(links.toReversed().map((link) => [link.file ?? link.url, link]));
  return links.filter((link) => first.get(link.file ?? link.url) === link);
}

/** The identifiers of the reference links, images and footnotes in nodes; a footnote's begins with `^`. */
export function referencesOf(nodes: readonly Nodes[]): readonly string[] {
  return nodes.flatMap((node) =>
    [...walk(node)].flatMap((found) => {
      if (found.type === 'footnoteReference') return [`^${found.identifier}`];
      return found.type === 'linkReference' || found.type === 'imageReference' ? [found.identifier] : [];
    }),
  );
}

function toLink(node: Nodes, { path, targets }: LinkContext): Link | undefined {
  const target = targetOf(node, targets);
  if (target === undefined) return undefined;
  const title = plainTextOf(node) || target;
  if (/^https?:\/\//i.test(target)) return { title, url: target };
  const file = /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(target) ? undefined : resolveFile(target, path);
  return file === undefined ? undefined : { title, file };
}

function targetOf(node: Nodes, targets: LinkContext['targets']): string | undefined {
  if (node.type === 'link') return node.url;
  return node.type === 'linkReference' ? targets.get(node.identifier) : undefined;
}

/** @returns `undefined` for what is outside of the workspace, or the file itself. */
function resolveFile(target: string, path: string | undefined): string | undefined {
  const base = target.startsWith('/') ? '' : folderOf(path ?? '');
  const folders: string[] = [];
  for (const part of (base + decodePath(target.replace(/[?#].*$/s, ''))).split('/')) {
    if (part === '..' && folders.pop() === undefined) return undefined;
    if (!['..', '.', ''].includes(part)) folders.push(part);
  }
  return folders.length === 0 ? undefined : folders.join('/');
}

/** A path up to its last slash. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** A path with percent signs that encode nothing is taken as it stands. */
function decodePath(path: string): string {
  return /%(?![\da-f]{2})/i.test(path) ? path : path.replace(/%20/g, ' ');
}
