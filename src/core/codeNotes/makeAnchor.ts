import type { CodeAnchor } from '../notes/note.js';
import { presentFields } from '../text/presentFields.js';
import { tailOf } from '../text/textEnd.js';
import { CodeText, comparableLine, splitLines } from './codeText.js';
import { findAnchor, provenLines } from './findAnchor.js';

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
  return new AnchorMaker(text, origin).anchorAt(selected);
}

/** At how many places a line may stand to be looked at as a quote: one that stands at more is hardly told apart by what is around it. */
const maxPlaces = 200;

/** Makes any number of anchors in one text; see {@link makeAnchor}. */
export class AnchorMaker {
  readonly #origin: CodeOrigin;
  readonly #code: CodeText;
  readonly #lines: readonly string[];
  /** By a quote and its neighbours: many lines of a file are the same. */
  readonly #found = new Map<string, FoundAgain>();

  constructor(text: string, origin: CodeOrigin) {
    this.#origin = origin;
    this.#code = new CodeText(text);
    this.#lines = splitLines(text);
  }

  /** @returns `undefined` for a text that is nothing but blanks. */
  anchorAt(selected: SelectedCode): CodeAnchor | undefined {
    const quotes = quotesNear(this.#lines, selected);
    const [first] = quotes;
    if (!first) return undefined;
    return anchorOf(this.#lines, quotes.find((quote) => this.#isFound(quote)) ?? first, this.#origin);
  }

  #isFound(quote: Quote): boolean {
    const anchor = anchorOf(this.#lines, quote, this.#origin);
    if (this.#code.countPlaces(comparableLine(anchor.quote), maxPlaces + 1) > maxPlaces) return false;
    const key = JSON.stringify([anchor.quote, anchor.before, anchor.after]);
    const found = this.#found.get(key) ?? this.#find(anchor);
    this.#found.set(key, found);
    return found.isOne && found.proven.every((line) => line === anchor.line);
  }

  #find(anchor: CodeAnchor): FoundAgain {
    // Without its line's number, as after an edit further up.
    const isOne = findAnchor(this.#code, { ...anchor, line: 0 }).kind === 'moved';
    return { isOne, proven: isOne ? provenLines(this.#code, anchor) : [] };
  }
}

/** What comes of a search for a quote with its neighbours: whether one place is the best, and which lines would do. */
interface FoundAgain {
  readonly isOne: boolean;
  readonly proven: readonly number[];
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
  const before = nearestVisible(lines, index, -1);
  const after = nearestVisible(lines, index, 1);
  return presentFields<CodeAnchor>({
    file: origin.file,
    line: index + 1,
    quote: quotable(text),
    before: before === undefined ? undefined : quotable(before),
    after: after === undefined ? undefined : quotable(after),
    commit: origin.commit,
  });
}

/** The next line above or below that isn't blank. */
function nearestVisible(lines: readonly string[], index: number, step: 1 | -1): string | undefined {
  let at = index + step;
  while (lines[at] !== undefined && !isVisible(lines[at] ?? '')) at += step;
  return lines[at];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}

const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;

/** What is selected of a line; nothing where it isn't just this line. Words that were selected in part are taken whole. */
function selectedPart(line: string, { startLine, endLine, startCharacter, endCharacter }: SelectedCode): string {
  if (startLine !== endLine || line.slice(startCharacter, endCharacter).trim() === '') return '';
  const head = tailOf(line.slice(0, startCharacter), wordCharacter);
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
