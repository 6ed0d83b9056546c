import { type LeveledLine, MarkdownBudget } from './markdownBudget.js';

/** How many lists and quotes may stand in one another; the parser is recursive, and slow where they are many. */
const maxLevels = 100;

/** How many marks of emphasis and links a paragraph may hold: the parser tries each with each, and nests them all. */
const maxMarks = 2000;

/** How many levels that go on cost as much as one that begins. */
const newLevelCost = 4;

/** What a blank line costs for each list that is open, as a part of what another line costs. */
const blankLevelCost = 0.02;

/** Lines that aren't read because they stand too deep, or are too much for the parser. */
export interface DeepLines {
  /** The first one: counted from 0 in the guarded text, from 1 in the file. */
  readonly line: number;
  readonly text: string;
}

/** A Markdown text that any recursive reader can read, and read quickly. */
export interface GuardedText {
  /** Every line has the number that it had; those that aren't read are empty, or missing at the end. */
  readonly text: string;
  readonly tooDeep: readonly DeepLines[];
}

/**
 * Empties the lines of a Markdown text that stand in more than a hundred lists and quotes, with what belongs to them, those of
 * paragraphs with more than two thousand marks, and what is more than the budget has for it.
 *
 * @param text with LF only.
 */
export function guardDepth(text: string, budget = new MarkdownBudget()): GuardedText {
  const lines = text.split('\n');
  const guard = new DepthGuard();
  const leveled = lines.map((line): LeveledLine => guard.read(line));
  const areRead = budget.spend(leveled);
  const isOut = leveled.map(({ levels }, index) => levels === Infinity || areRead[index] === false);
  if (!isOut.includes(true)) return { text, tooDeep: [] };
  const starts = isOut.flatMap((out, index) => (out && isOut[index - 1] !== true ? [index] : []));
  const tooDeep = starts.map((start) => {
    const end = isOut.indexOf(false, start);
    return {
      line: start,
      text: lines
        .slice(start, end < 0 ? undefined : end)
        .join('\n')
        .trimEnd(),
    };
  });
  return {
    text: lines
      .slice(0, isOut.lastIndexOf(false) + 1)
      .map((line, index) => (isOut[index] ? '' : line))
      .join('\n'),
    tooDeep: tooDeep.filter((deep) => deep.text !== ''),
  };
}

/** What a line begins with, marker by marker. */
const marker = /([ \t]*)(>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

const rule = /[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/y;

/** A line that isn't given to the parser costs nothing. */
const unreadLine: LeveledLine = { text: '', levels: Infinity };

/** Counts, line by line, an upper bound of the levels: no list and no quote that the parser sees is missed. */
class DepthGuard {
  /** Where the markers of the lists stand that can still go on, in columns. */
  #lists: readonly number[] = [];
  /** Where the item stands that was left out: what is further in belongs to it. */
  #leftOutColumn = Infinity;
  #markCount = 0;

  /** Infinitely many levels are too many. */
  read(line: string): LeveledLine {
    const { quoteCount, lists, column } = readStart(line);
    if (line.trim() === '') {
      this.#markCount = 0;
      return { text: line, levels: quoteCount + this.#lists.length * blankLevelCost };
    }
    const open = [...this.#lists.filter((one) => one < (lists[0] ?? Infinity)), ...lists];
    if (this.#isTooDeep(column, { depth: quoteCount + open.length, first: lists[0] ?? Infinity })) return unreadLine;
    if (lists.length > 0) this.#lists = open;
    if (this.#hasTooManyMarks(line, lists.length > 0)) return unreadLine;
    return { text: line, levels: quoteCount + open.length + lists.length * newLevelCost };
  }

  #isTooDeep(column: number, { depth, first }: { readonly depth: number; readonly first: number }): boolean {
    if (column > this.#leftOutColumn) return true;
    this.#leftOutColumn = depth > maxLevels ? first : Infinity;
    return depth > maxLevels;
  }

  #hasTooManyMarks(line: string, isItem: boolean): boolean {
    const isOwnBlock = isItem || /^[ \t>]*[|#]/.test(line);
    const isRule = /^[\s>]*([*_])\1*\s*$/.test(line);
    if (isOwnBlock) this.#markCount = 0;
    if (!isRule) this.#markCount += countMarks(line);
    return this.#markCount > maxMarks;
  }
}

function countMarks(line: string): number {
  let count = 0;
  for (const character of line) if (character === '*' || character === '_' || character === '[') count += 1;
  return count;
}

interface LineStart {
  readonly quoteCount: number;
  /** The columns of its list markers: of no more than are too many. */
  readonly lists: readonly number[];
  /** Where the first thing stands that is no quote. */
  readonly column: number;
}

function readStart(line: string): LineStart {
  const lists: number[] = [];
  let quoteCount = 0;
  let at = 0;
  let column = 0;
  let match = nextMarker(line, at);
  while (match && quoteCount + lists.length <= maxLevels) {
    const [whole, blanks = '', mark = ''] = match;
    const start = columnBehind(blanks, column);
    if (mark === '>') quoteCount += 1;
    else lists.push(start);
    column = start + mark.length;
    at += whole.length;
    match = nextMarker(line, at);
  }
  const blanks = /^[ \t]*/.exec(line.slice(at))?.[0] ?? '';
  return { quoteCount, lists, column: lists[0] ?? columnBehind(blanks, column) };
}

function nextMarker(line: string, at: number): RegExpExecArray | null {
  rule.lastIndex = at;
  if (rule.test(line)) return null;
  marker.lastIndex = at;
  return marker.exec(line);
}

function columnBehind(blanks: string, column: number): number {
  let end = column;
  for (const blank of blanks) end += blank === '\t' ? 4 - (end % 4) : 1;
  return end;
}
