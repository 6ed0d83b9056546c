import type { CodeAnchor } from '../notes/note.js';
import { presentFields } from '../text/presentFields.js';
import { tailOf } from '../text/textEnd.js';
import { CodeText, comparableLine, splitLines } from './codeText.js';
import { findAnchor, provenLines } from './findAnchor.js';

/** A selection: 1-based lines, 0-based characters. Without a selection, start and end are the cursor. */
export interface SelectedCode {
  readonly startLine: number;
  readonly startCharacter: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

export interface CodeOrigin {
  /** Path inside the workspace folder, `/` between segments. */
  readonly file: string;
  /** Abbreviated hash of the checked-out commit, if known. */
  readonly commit?: string | undefined;
}

/** How far from the selection another line is quoted, if the selection itself could not be found again. */
const reach = 10;

/**
 * Creates the anchor of a note about a piece of code.
 *
 * A selection within one line is quoted as it is. Of several lines, the whole first one is, since part of it would match in more
 * places; the same applies to the cursor's line. Lines are skipped that are blank, or could not be found again even in this text
 * because they are not distinctive (`}`), occur twice, or would be mistaken for another if their place changed: the nearest
 * suitable line is quoted instead, preferably below.
 *
 * @returns `undefined` for a blank text. If nothing near can be found again, the anchor of the selection itself.
 */
export function makeAnchor(text: string, selected: SelectedCode, origin: CodeOrigin): CodeAnchor | undefined {
  return new AnchorMaker(text, origin).anchorAt(selected);
}

/** How often a line may occur to be considered as a quote: a more frequent one is hardly distinguished by its neighbours. */
const maxPlaces = 200;

/** Creates any number of anchors in one text; see {@link makeAnchor}. */
export class AnchorMaker {
  readonly #origin: CodeOrigin;
  readonly #code: CodeText;
  readonly #lines: readonly string[];
  /** By quote and neighbours, since many lines of a file are the same. */
  readonly #found = new Map<string, FoundAgain>();

  constructor(text: string, origin: CodeOrigin) {
    this.#origin = origin;
    this.#code = new CodeText(text);
    this.#lines = splitLines(text);
  }

  /** @returns `undefined` for a blank text. */
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
    // Without the line number, as after an edit further up.
    const isOne = findAnchor(this.#code, { ...anchor, line: 0 }).kind === 'moved';
    return { isOne, proven: isOne ? provenLines(this.#code, anchor) : [] };
  }
}

/** The result of searching a quote with its neighbours: whether one place is the best, and which lines qualify. */
interface FoundAgain {
  readonly isOne: boolean;
  readonly proven: readonly number[];
}

/** A candidate: a 0-based line, and the quoted part of it. */
interface Quote {
  readonly index: number;
  readonly text: string;
}

/** The candidates near a selection, best first. */
function quotesNear(lines: readonly string[], selected: SelectedCode): readonly Quote[] {
  const first = firstLine(lines, selected);
  if (first === undefined) return [];
  const part = first === selected.startLine - 1 ? selectedPart(lines[first] ?? '', selected) : '';
  const within = range(first, Math.min(selected.endLine, first + reach));
  const around = range(1, reach + 1).flatMap((distance) => [first + distance, first - distance]);
  const whole = [first, ...within, ...around].map((index) => ({ index, text: lines[index] ?? '' }));
  return [{ index: first, text: part }, ...whole].filter(({ text }) => isVisible(text));
}

/** The 0-based first non-blank line of the selection; else the nearest one, below if possible. */
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

/** The next non-blank line above or below. */
function nearestVisible(lines: readonly string[], index: number, step: 1 | -1): string | undefined {
  let at = index + step;
  while (lines[at] !== undefined && !isVisible(lines[at] ?? '')) at += step;
  return lines[at];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}

const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;

/** The selected part of a line; nothing unless exactly this line is selected. Partly selected words are extended. */
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

/** A line as stored in a note: trimmed, and shortened only if it is too long. */
function quotable(line: string): string {
  const whole = line.trim();
  const comparable = comparableLine(whole);
  return comparable === whole.replaceAll(/\s+/g, ' ') ? whole : comparable;
}
