/** How many lists and quotes may stand in one another; the parser is recursive, and slow where they are many. */
const maxLevels = 100;

/** How many marks of emphasis and links a paragraph may hold: the parser tries each with each, and nests them all. */
const maxMarks = 2000;

/** Lines that aren't read because they stand too deep. */
export interface DeepLines {
  /** The first one: counted from 0 in the guarded text, from 1 in the file. */
  readonly line: number;
  readonly text: string;
}

/** A Markdown text that any recursive reader can read. */
export interface GuardedText {
  /** Every line has the number that it had; those too deep are empty. */
  readonly text: string;
  readonly tooDeep: readonly DeepLines[];
}

/**
 * Empties the lines of a Markdown text that stand in more than a hundred lists and quotes, with what belongs to them, and
 * those of paragraphs with more than two thousand marks.
 *
 * @param text with LF only.
 */
export function guardDepth(text: string): GuardedText {
  const lines = text.split('\n');
  const guard = new DepthGuard();
  const isDeep = lines.map((line) => guard.isTooDeep(line));
  if (!isDeep.includes(true)) return { text, tooDeep: [] };
  const starts = isDeep.flatMap((isOut, index) => (isOut && isDeep[index - 1] !== true ? [index] : []));
  const tooDeep = starts.map((start) => {
    const end = isDeep.indexOf(false, start);
    return { line: start, text: lines.slice(start, end < 0 ? undefined : end).join('\n') };
  });
  return { text: lines.map((line, index) => (isDeep[index] ? '' : line)).join('\n'), tooDeep };
}

/** What a line begins with, marker by marker. */
const marker = /([ \t]*)(>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

const rule = /[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/y;

/** Counts, line by line, an upper bound of the levels: no list and no quote that the parser sees is missed. */
class DepthGuard {
  /** Where the markers of the lists stand that can still go on, in columns. */
  #lists: readonly number[] = [];
  /** Where the item stands that was left out: what is further in belongs to it. */
  #leftOutColumn = Infinity;
  #markCount = 0;

  isTooDeep(line: string): boolean {
    const { quoteCount, lists, column } = readStart(line);
    if (line.trim() === '') {
      this.#markCount = 0;
      return false;
    }
    if (column > this.#leftOutColumn) return true;
    this.#leftOutColumn = Infinity;
    const [first = Infinity] = lists;
    const open = [...this.#lists.filter((one) => one < first), ...lists];
    if (quoteCount + open.length > maxLevels) {
      this.#leftOutColumn = first;
      return true;
    }
    if (lists.length > 0) this.#lists = open;
    return this.#hasTooManyMarks(line, lists.length > 0);
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
