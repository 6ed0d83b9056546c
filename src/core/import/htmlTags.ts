/**
 * Looks for tags from left to right, each piece of the text once. A pattern such as `<a[^>]*>` begins anew at every `<a`, which takes
 * minutes for a megabyte of them.
 */

/** A tag's place: from `<` to behind `>`. */
export interface TagPlace {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the next tag.
 *
 * @param opening what it begins with, `/<tr\b/gi` say: a pattern of fixed length, with `g`.
 * @returns `undefined` where there is none that ends.
 */
export function findTag(html: string, opening: RegExp, from: number): TagPlace | undefined {
  const start = indexOfPattern(html, opening, from);
  const end = start < 0 ? -1 : html.indexOf('>', start);
  return end < 0 ? undefined : { start, end: end + 1 };
}

/** Puts something in the place of each tag. */
export function replaceTags(html: string, opening: RegExp, replace: (tag: string) => string): string {
  const parts: string[] = [];
  let at = 0;
  for (let tag = findTag(html, opening, 0); tag; tag = findTag(html, opening, at)) {
    parts.push(html.slice(at, tag.start), replace(html.slice(tag.start, tag.end)));
    at = tag.end;
  }
  return parts.join('') + html.slice(at);
}

/** Where a pattern with `g` is found next; -1 where it isn't. */
export function indexOfPattern(html: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  const index = pattern.exec(html)?.index ?? -1;
  pattern.lastIndex = 0;
  return index;
}

/** Writes links as Markdown, so that their addresses aren't lost with their tags. */
export function linksAsMarkdown(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let link = findLink(html, 0); link !== 'none'; link = findLink(html, link.end)) {
    if (link.markdown !== undefined) {
      parts.push(html.slice(at, link.start), link.markdown);
      at = link.end;
    }
  }
  return parts.join('') + html.slice(at);
}

/** `markdown` is absent for a tag without an address. */
interface FoundLink extends TagPlace {
  readonly markdown?: string;
}

function findLink(html: string, from: number): FoundLink | 'none' {
  const tag = findTag(html, /<a\b/gi, from);
  if (!tag) return 'none';
  const found = /\bhref=["']/i.exec(html.slice(tag.start, tag.end));
  if (!found) return tag;
  const address = tag.start + found.index + found[0].length;
  const addressEnd = indexOfPattern(html, /["']/g, address);
  const tagEnd = addressEnd < 0 ? -1 : html.indexOf('>', addressEnd);
  const closing = tagEnd < 0 ? undefined : findTag(html, /<\/a(?=[\s>])/gi, tagEnd);
  if (!closing) return 'none';
  const text = html.slice(tagEnd + 1, closing.start);
  return { start: tag.start, end: closing.end, markdown: `[${text}](${html.slice(address, addressEnd)})` };
}
