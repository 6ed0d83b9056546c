import type { CodeAnchor } from '../notes/note.js';
import { presentFields } from '../text/presentFields.js';
import { CodeText, comparableLine, splitLines } from './codeText.js';
import { findAnchor, isMistakable } from './findAnchor.js';

/** What a person pointed at: lines from 1, characters from 0. Without a selection, start and end are the cursor. */
export interface SelectedCode {
  readonly startLine: number;
  readonly startCharacter: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** Where the text is from. */
export interface CodeOrigin {
  /** Path inside the workspace folder, `/` between segments. */
  readonly file: string;
  /** Abbreviated hash of the commit that is checked out, where it is known. */
  readonly commit?: string | undefined;
}

/** How far from what was pointed at another line is quoted, where that one could not be found again. */
const reach = 10;

/**
 * Makes the anchor of a note about a piece of code.
 *
 * What is selected within one line is quoted as it is. Of several lines the first is, whole: a part of it would be found at more
 * places. The same goes for the cursor's line. What is blank is passed over, and so is what could not be found again even in
 * this very text, since it says nothing (`}`) or stands there twice, or would be
 * taken for another one if its place were changed: the nearest line is quoted instead, of two the one below.
 *
 * @returns `undefined` for a text that is nothing but blanks. Where nothing near can be found again, the anchor of what was
 *   pointed at.
 */
export function makeAnchor(text: string, selected: SelectedCode, origin: CodeOrigin): CodeAnchor | undefined {
  const lines = splitLines(text);
  const quotes = quotesNear(lines, selected);
  const [first] = quotes;
  if (!first) return undefined;
  const code = new CodeText(text);
  const isFound = (quote: Quote): boolean => {
    const anchor = anchorOf(lines, quote, origin);
    // Without its line's number, as after an edit further up.
    return findAnchor(code, { ...anchor, line: 0 }).kind === 'moved' && !isMistakable(code, anchor);
  };
  return anchorOf(lines, quotes.find(isFound) ?? first, origin);
}

/** What can be quoted: a line from 0, and the part of it that is meant. */
interface Quote {
  readonly index: number;
  readonly text: string;
}

/** What can be quoted of a text, the best first. */
function quotesNear(lines: readonly string[], selected: SelectedCode): readonly Quote[] {
  const first = firstLine(lines, selected);
  if (first === undefined) return [];
  const part = first === selected.startLine - 1 ? selectedPart(lines[first] ?? '', selected) : '';
  const within = range(first, Math.min(selected.endLine, first + reach));
  const around = range(1, reach + 1).flatMap((distance) => [first + distance, first - distance]);
  const whole = [first, ...within, ...around].map((index) => ({ index, text: lines[index] ?? '' }));
  return [{ index: first, text: part }, ...whole].filter(({ text }) => isVisible(text));
}

/** What was pointed at, from 0: the first line of it that isn't blank, else the nearest one, below if there is one. */
function firstLine(lines: readonly string[], { startLine, endLine }: SelectedCode): number | undefined {
  const isAt = (index: number): boolean => isVisible(lines[index] ?? '');
  const start = Math.max(0, startLine - 1);
  return (
    range(start, Math.min(endLine, lines.length)).find(isAt) ??
    range(Math.max(start, endLine), lines.length).find(isAt) ??
    range(0, Math.min(start, lines.length)).findLast(isAt)
  );
}

function anchorOf(lines: readonly string[], { index, text }: Quote, origin: CodeOrigin): CodeAnchor {
  const before = lines.findLast((line, other) => other < index && isVisible(line));
  const after = lines.find((line, other) => other > index && isVisible(line));
  return presentFields<CodeAnchor>({
    file: origin.file,
    line: index + 1,
    quote: quotable(text),
    before: before === undefined ? undefined : quotable(before),
    after: after === undefined ? undefined : quotable(after),
    commit: origin.commit,
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}

/** What is selected of a line; nothing where it isn't just this line. Words that were selected in part are taken whole. */
function selectedPart(line: string, { startLine, endLine, startCharacter, endCharacter }: SelectedCode): string {
  if (startLine !== endLine || line.slice(startCharacter, endCharacter).trim() === '') return '';
  const head = /[\p{L}\p{M}\p{N}_]*$/u.exec(line.slice(0, startCharacter))?.[0] ?? '';
  const tail = /^[\p{L}\p{M}\p{N}_]*/u.exec(line.slice(endCharacter))?.[0] ?? '';
  const selection = line.slice(startCharacter, endCharacter);
  const start = /^[\p{L}\p{M}\p{N}_]/u.test(selection) ? startCharacter - head.length : startCharacter;
  const end = /[\p{L}\p{M}\p{N}_]$/u.test(selection) ? endCharacter + tail.length : endCharacter;
  return line.slice(start, end).trim();
}

function isVisible(line: string): boolean {
  return line.trim() !== '';
}

/** A line as it is kept in a note: trimmed; only one too long to be kept is changed. */
function quotable(line: string): string {
  const whole = line.trim();
  const comparable = comparableLine(whole);
  return comparable === whole.replaceAll(/\s+/g, ' ') ? whole : comparable;
}
