import { blankCodeSpans } from '../text/codeSpans.js';
import type { Span } from '../text/span.js';

/** A link `[[id]]` in Markdown to a note, a session or a roadmap item. */
export interface IdLink {
  readonly id: string;
  /** Of the id, without the brackets. */
  readonly span: Span;
}

/** The text between the brackets: an id, or what was meant as one. Shell tests contain spaces: `[[ -f x ]]`. */
const idLink = /\[\[([^\s[\]]+)\]\]/g;

const fence = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Finds the links in a Markdown text, except in code: fenced blocks and backticks.
 *
 * @param start where to begin: after the front matter. Spans are offsets into the whole text.
 */
export function findIdLinks(text: string, start: number): readonly IdLink[] {
  const links: (readonly IdLink[])[] = [];
  let open: string | undefined;
  let lineStart = start;
  for (const line of text.slice(start).split('\n')) {
    const mark = fence.exec(line)?.[1];
    if (open === undefined && mark === undefined) links.push(linksOfLine(line, lineStart));
    if (open === undefined) open = mark;
    else if (mark?.startsWith(open)) open = undefined;
    lineStart += line.length + 1;
  }
  return links.flat();
}

function linksOfLine(line: string, lineStart: number): readonly IdLink[] {
  if (!line.includes('[[')) return [];
  return [...blankCodeSpans(line).matchAll(idLink)].map(({ 1: id = '', index }) => {
    const at = lineStart + index + 2;
    return { id, span: { start: at, end: at + id.length } };
  });
}

/**
 * The unfinished link at a place.
 *
 * @returns the span that a completion replaces, and whether closing brackets follow; `undefined` if no link was started.
 */
export function openIdLinkAt(
  text: string,
  offset: number,
): { readonly replace: Span; readonly isClosed: boolean } | undefined {
  const typed = /\[\[([^\s[\]]*)$/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[1];
  if (typed === undefined) return undefined;
  const [rest = ''] = /^[^\s[\]]*/.exec(text.slice(offset)) ?? [];
  const end = offset + rest.length;
  return { replace: { start: offset - typed.length, end }, isClosed: text.startsWith(']]', end) };
}
