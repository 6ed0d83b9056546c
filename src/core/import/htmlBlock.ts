import { LineIndex } from '../text/lineIndex.js';
import { groupDepth, type HeadingBlock } from './block.js';
import { findTag, indexOfPattern, linksAsMarkdown, replaceTags, type TagPlace } from './htmlTags.js';
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
  const summary = findSummary(html);
  const others = summary ? html.slice(0, summary.start) + html.slice(summary.end) : html;
  const rest = replaceTags(others, /<\/?(?:details|summary)(?=[\s/>])/gi, () => '').trim();
  return { summary: summary?.text.trim(), rest };
}

/** The first `<summary>`, from its tag to the one that closes it, or to the end. */
function findSummary(html: string): (TagPlace & { readonly text: string }) | undefined {
  const tag = findTag(html, /<summary(?=[\s>])/gi, 0);
  if (!tag) return undefined;
  const closing = findTag(html, /<\/summary(?=[\s>])/gi, tag.end) ?? { start: html.length, end: html.length };
  return { start: tag.start, end: closing.end, text: html.slice(tag.end, closing.start) };
}

/** The heading that a `<summary>` is to what follows it. */
export function groupHeading(summary: string, line: number): HeadingBlock {
  const text = withoutTags(summary);
  const plain = text.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1');
  return { type: 'heading', depth: groupDepth, line, markdown: text, plain };
}

/** Says whether HTML is nothing but tags without attributes, or nothing at all. */
export function isBareTag(html: string): boolean {
  return /^(?:\s*<\/?[a-z][a-z\d]*\s*\/?>)*\s*$/i.test(html);
}

/** Finds the boxes in a block of HTML: one for each row of a table and each line outside of rows. */
export function findHtmlBoxes(html: string): readonly HtmlBox[] {
  const visible = html.replace(/<!--[\s\S]*?(?:-->|$)/g, blankOut);
  const lines = new LineIndex(visible);
  const boxes: HtmlBox[] = [];
  const outside: string[] = [];
  let at = 0;
  for (let row = findRow(visible, 0); row; row = findRow(visible, row.end)) {
    const text = visible.slice(row.start, row.end);
    boxes.push(...rowBox(text, lines.positionAt(row.start).line));
    outside.push(visible.slice(at, row.start), text.replace(/[^\n]/g, ''));
    at = row.end;
  }
  outside.push(visible.slice(at));
  return [...boxes, ...lineBoxes(outside.join(''))].toSorted((one, other) => one.line - other.line);
}

function blankOut(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** A row of a table: up to its end, the next row's beginning, or the end of the text. */
function findRow(html: string, from: number): TagPlace | undefined {
  const tag = findTag(html, /<tr\b/gi, from);
  if (!tag) return undefined;
  const end = indexOfPattern(html, /<\/tr|<tr\b/gi, tag.end);
  return { start: tag.start, end: end < 0 ? html.length : end };
}

/** Stands for a cell's tag: no text has it, since the parser replaces it. */
const cellMark = '\0';

/** A row's box is on the line of its cell, which isn't always the line of the row. */
function rowBox(html: string, firstLine: number): readonly HtmlBox[] {
  const cells = replaceTags(html, /<t[dh]\b/gi, () => cellMark)
    .split(cellMark)
    .slice(1);
  const box = findBoxInRow(cells.map(withoutTags));
  if (!box) return [];
  const offset = html.split('\n').findIndex((line) => findBoxInRow([withoutTags(line)]));
  return [{ box, line: firstLine + Math.max(0, offset), isRow: true }];
}

/** What a box says can stand on the next line that says anything. */
function lineBoxes(html: string): readonly HtmlBox[] {
  const boxes: HtmlBox[] = [];
  let next = '';
  for (const [line, text] of [...html.split('\n').map(withoutTags).entries()].toReversed()) {
    const box = findBox(text) ?? findBoxInside(text);
    const label = box?.text === '' && !mayHoldBox(next) ? next : box?.text;
    if (box && label !== undefined) boxes.push({ box: { ...box, text: label }, line, isRow: false });
    if (text !== '') next = text;
  }
  return boxes.toReversed();
}

/** The text of HTML, with a link's address behind it, so that nothing is lost; a checkbox becomes a box. */
function withoutTags(html: string): string {
  const boxed = replaceTags(html, /<input\b/gi, (tag) =>
    /type=["']?checkbox/i.test(tag) ? (/\bchecked\b/i.test(tag) ? '☑ ' : '☐ ') : tag,
  );
  return replaceTags(linksAsMarkdown(boxed), /<\/?[a-z]/gi, () => ' ')
    .replace(/&#(?:9744|x2610);/gi, '☐')
    .replace(/&#(?:9745|x2611);/gi, '☑')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
