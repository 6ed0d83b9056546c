import { groupDepth, type HeadingBlock } from './block.js';
import { findBox, findBoxInRow, findBoxInside, type LookAlikeBox, mayHoldBox } from './lookAlike.js';

/** A box in a block of HTML, on a line of it that is counted from 0. */
export interface HtmlBox {
  readonly box: LookAlikeBox;
  readonly line: number;
  readonly isRow: boolean;
}

/** What stands in an HTML comment; `undefined` for HTML that is more than comments. */
export function readComment(html: string): string | undefined {
  const isComment = html.includes('<!--') && html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() === '';
  return isComment ? html : undefined;
}

/** What our own export wrote in a comment: what it is about, and the YAML. */
export function readExportData(html: string): { readonly about: string; readonly yaml: string } | undefined {
  const groups = /^<!-- sre-onboarding:(?<about>\w+)\n(?<yaml>[\s\S]*?)-->\s*$/.exec(html)?.groups;
  return groups && { about: groups['about'] ?? '', yaml: groups['yaml'] ?? '' };
}

/** A block of HTML with the tags of a `<details>`, taken apart. */
export interface Disclosure {
  /** The text of its first `<summary>`, tags included. */
  readonly summary: string | undefined;
  /** What else the block says. */
  readonly rest: string;
}

/** Reads the tags of a `<details>`; `undefined` where there are none. */
export function readDisclosure(html: string): Disclosure | undefined {
  if (!/<\/?(?:details|summary)(?=[\s/>])/i.test(html)) return undefined;
  const summary = /<summary(?=[\s>])[^>]*>([\s\S]*?)(?:<\/summary\s*>|$)/i.exec(html)?.[1]?.trim();
  const rest = html
    .replace(/<summary(?=[\s>])[^>]*>[\s\S]*?(?:<\/summary\s*>|$)/i, '')
    .replace(/<\/?(?:details|summary)(?=[\s/>])[^>]*>/gi, '')
    .trim();
  return { summary, rest };
}

/** The heading that a `<summary>` is to what follows it. */
export function groupHeading(summary: string, line: number): HeadingBlock {
  const text = withoutTags(summary);
  const plain = text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return { type: 'heading', depth: groupDepth, line, markdown: text, plain };
}

/** Says whether HTML is nothing but tags without attributes, or nothing at all. */
export function isBareTag(html: string): boolean {
  return /^(?:\s*<\/?[a-z][a-z\d]*\s*\/?>)*\s*$/i.test(html);
}

const row = /<tr\b[^>]*>[\s\S]*?(?=<\/tr|<tr\b|$)/gi;

/** Finds the boxes in a block of HTML: one for each row of a table and each line outside of rows. */
export function findHtmlBoxes(html: string): readonly HtmlBox[] {
  const visible = html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const inRows = [...visible.matchAll(row)].flatMap((found) => rowBox(found[0], countLines(visible, found.index)));
  const outside = visible.replace(row, (text) => text.replace(/[^\n]/g, ''));
  return [...inRows, ...lineBoxes(outside)].toSorted((one, other) => one.line - other.line);
}

/** A row's box is on the line of its cell, which isn't always the line of the row. */
function rowBox(html: string, firstLine: number): readonly HtmlBox[] {
  const cells = html.split(/<t[dh]\b[^>]*>/i).slice(1);
  const box = findBoxInRow(cells.map(withoutTags));
  if (!box) return [];
  const offset = html.split('\n').findIndex((line) => findBoxInRow([withoutTags(line)]));
  return [{ box, line: firstLine + Math.max(0, offset), isRow: true }];
}

/** What a box says can stand on the next line that says anything. */
function lineBoxes(html: string): readonly HtmlBox[] {
  const texts = html.split('\n').map(withoutTags);
  return texts.flatMap((text, line) => {
    const box = findBox(text) ?? findBoxInside(text);
    if (!box) return [];
    const next = texts.slice(line + 1).find((below) => below !== '') ?? '';
    const label = box.text === '' && !mayHoldBox(next) ? next : box.text;
    return [{ box: { ...box, text: label }, line, isRow: false }];
  });
}

/** The text of HTML, with a link's address behind it, so that nothing is lost; a checkbox becomes a box. */
function withoutTags(html: string): string {
  return html
    .replace(/<input\b[^>]*type=["']?checkbox[^>]*>/gi, (tag) => (/\bchecked\b/i.test(tag) ? '☑ ' : '☐ '))
    .replace(/<a\b[^>]*\bhref=["']([^"']*)["'][^>]*>([\s\S]*?)<\/a\s*>/gi, '[$2]($1)')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/&#(?:9744|x2610);/gi, '☐')
    .replace(/&#(?:9745|x2611);/gi, '☑')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function countLines(text: string, end: number): number {
  return text.slice(0, end).split('\n').length - 1;
}
