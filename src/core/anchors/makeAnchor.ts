import type { CodeAnchor } from '../notes/note.js';
import { presentFields } from '../text/presentFields.js';
import { comparableLine, splitLines } from './codeText.js';

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

/**
 * Makes the anchor of a note about a piece of code.
 *
 * What is selected within one line is quoted as it is. Of several lines the first that is not blank is, whole: a part of it
 * would be found at more places. The same goes for the cursor's line; where that is blank, the nearest line that isn't is
 * taken, the one below first.
 *
 * @returns `undefined` for a text that is nothing but blanks.
 */
export function makeAnchor(text: string, selected: SelectedCode, origin: CodeOrigin): CodeAnchor | undefined {
  const lines = splitLines(text);
  const index = findLine(lines, selected);
  if (index === undefined) return undefined;
  const before = lines.slice(0, index).findLast(isVisible);
  const after = lines.slice(index + 1).find(isVisible);
  return presentFields<CodeAnchor>({
    file: origin.file,
    line: index + 1,
    quote: quotable(selectedPart(lines[index] ?? '', selected) || (lines[index] ?? '')),
    before: before === undefined ? undefined : quotable(before),
    after: after === undefined ? undefined : quotable(after),
    commit: origin.commit,
  });
}

/** The line that is quoted, from 0. */
function findLine(lines: readonly string[], { startLine, endLine }: SelectedCode): number | undefined {
  const isAt = (index: number): boolean => isVisible(lines[index] ?? '');
  const start = Math.max(0, startLine - 1);
  return (
    range(start, endLine).find(isAt) ??
    range(Math.max(start, endLine), lines.length).find(isAt) ??
    range(0, Math.min(start, lines.length)).findLast(isAt)
  );
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
