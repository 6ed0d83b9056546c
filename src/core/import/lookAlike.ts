import { withoutTail } from '../text/textEnd.js';

/** A box that a person sees in a line, whatever a Markdown parser makes of it. */
export interface LookAlikeBox {
  readonly isChecked: boolean;
  /** Brackets; a character such as ☐; a checkbox in HTML. */
  readonly form: 'brackets' | 'character' | 'html';
  /** What stands behind it. */
  readonly text: string;
}

const blank = String.raw`[\s\u00a0\u200b\u3000]`;
const bullet = String.raw`(?:(?:[-*+•‣◦●·・–—]|\d{1,9}[.)])${blank}*)?`;
/** What stands in a box: a blank or a tick, or nothing. */
const content = String.raw`(?:${blank}{0,3}|[xX✓✔√])`;
const bracket = String.raw`(?:\\?\[(?<mark>${content})\\?\](?![([:])|［(?<wide>${content})］|【(?<lens>${content})】)`;
/** What teams put into a box, or make a box of, at the start of a list's item alone. */
const oddBracket = String.raw`\\?\[(?<odd>[-~/*_vV×✗✘–—])\\?\](?![([:])|\( \)`;
const symbols = '☐☑☒□▢⬜◻🔲❏❑❐❒🗹';
const ticks = '✅✔✓';
const number = '&#(?:9744|9745|9746|x261[012]);';
const input = String.raw`<input\b[^>]*\btype=["']?checkbox\b[^>]*>`;
const character = String.raw`(?<character>[${symbols}${ticks}]|${number}|${input})`;

const start = String.raw`^[ \t>\u00a0\u3000]*${bullet}`;
const rest = String.raw`\ufe0f?${blank}*(?<text>.*)$`;
const boxAtStart = new RegExp(`${start}(?:${bracket}|${character})${rest}`, 'iu');
const oddBoxAtStart = new RegExp(`^(?:${oddBracket})${rest}`, 'u');
/** In the midst of a line, what stands against a word is no box: `list[ ]`. */
const boxInside = new RegExp(
  String.raw`(?<![\p{L}\p{N}\])\x60$_])(?:\\?\[[ xX\u00a0]\\?\](?=[\s|,;.·]|$)|[${symbols}]\ufe0f?|${number}|${input})`,
  'giu',
);
const anyBox = new RegExp(
  String.raw`[[［【]${content}\\?[\]］】]|${oddBracket}|[${symbols}${ticks}]|${number}|${input}`,
  'iu',
);

/** Says quickly whether there can be a box anywhere in a text. */
export function mayHoldBox(text: string): boolean {
  return anyBox.test(text);
}

/** Reads a box at the start of a line, behind a bullet or not. */
export function findBox(line: string): LookAlikeBox | undefined {
  return toBox(boxAtStart.exec(line)?.groups);
}

/** Reads a box at the start of a list's item: there, more is one than elsewhere. */
export function findItemBox(text: string): LookAlikeBox | undefined {
  return findBox(text) ?? toBox(oddBoxAtStart.exec(text)?.groups);
}

/**
 * Reads a box in the midst of a line: `Laptop: [ ]`, `Status: [ ] open [x] closed`. Its text is the line, without the box
 * where it is the only one. What is in `code` is none.
 */
export function findBoxInside(line: string): LookAlikeBox | undefined {
  const masked = maskCode(line);
  const [box, ...others] = masked.matchAll(boxInside);
  if (!box) return undefined;
  const isOnly = others.length === 0;
  const without = line.slice(0, box.index) + line.slice(box.index + box[0].length);
  const whole = (isOnly ? without : line).replace(/\s+/g, ' ').trim();
  const text = withoutTail(whole, /[\s:：|]/);
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  return { isChecked: isOnly && isCheckedMark(box[0]), form: formOf(box[0]), text };
}

/** Backticks in place of what is code: between two runs of them, the second at least as long. */
function maskCode(line: string): string {
  const parts = line.split(/(`+)/);
  for (let at = 1; at + 2 < parts.length; at += 2) {
    const [opening = '', code = '', closing = ''] = parts.slice(at, at + 3);
    if (closing.length < opening.length) continue;
    parts[at + 1] = '`'.repeat(code.length);
    at += closing.length === opening.length ? 2 : 0;
  }
  return parts.join('');
}

/** Reads a row of a table with a box in one of its cells. */
export function findBoxInRow(cells: readonly string[]): LookAlikeBox | undefined {
  const boxes = cells.map((cell) => findBoxInCell(cell.trim()));
  const at = boxes.findIndex((box) => box !== undefined);
  const box = boxes[at];
  if (!box) return undefined;
  const texts = cells.map((cell, index) => (index === at ? box.text : cell.trim())).filter((text) => text !== '');
  return { ...box, text: texts.join(' · ') };
}

/** A cell can hold a box as code, which is the one way to show brackets in some tables. */
function findBoxInCell(cell: string): LookAlikeBox | undefined {
  return findBox(cell.replace(/^`(\[[ xX]?\])`/, '$1')) ?? findBoxInside(cell);
}

function toBox(groups: Readonly<Record<string, string | undefined>> | undefined): LookAlikeBox | undefined {
  if (!groups) return undefined;
  const found = groups['character'];
  const sign = found ?? ['mark', 'wide', 'lens', 'odd'].map((name) => groups[name]).find(Boolean) ?? '';
  const form = found === undefined ? 'brackets' : formOf(found);
  return { isChecked: isCheckedMark(sign), form, text: (groups['text'] ?? '').trim() };
}

function formOf(sign: string): LookAlikeBox['form'] {
  if (sign.startsWith('<')) return 'html';
  return sign.includes('[') ? 'brackets' : 'character';
}

function isCheckedMark(sign: string): boolean {
  if (sign.startsWith('<')) return /\bchecked\b/i.test(sign);
  if (sign.startsWith('&')) return !/^&#(?:9744|x2610);$/i.test(sign);
  return /[xX✓✔√☑☒🗹✅vV*]/u.test(sign);
}
