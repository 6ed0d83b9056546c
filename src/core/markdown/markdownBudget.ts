/** What the parser may take for all texts of one import, or for one body, in millionths of a second of a common machine. */
const wholeEffort = 600_000;

/** What the parser takes for any text, for each line, each list or quote that a line stands in, and each character, as measured. */
const effort = { text: 100, line: 90, blankLine: 15, level: 50, character: 3 } as const;

/** What it takes for each pair of marks that stand in lines below one another: it tries each with each. */
const pairEffort = 0.006;

/** What it takes for each character that it looks through for the end of code or of a comment. */
const lookAheadEffort = 0.05;

/** A line, and what of lists and quotes it costs. */
export interface LeveledLine {
  readonly text: string;
  /** How many it can stand in, those that it begins counted several times. */
  readonly levels: number;
}

/**
 * How much Markdown is given to the parser, which takes a tenth of a millisecond for each line, can't be interrupted, and takes far
 * longer for texts that are made to keep it busy. What goes beyond is for the reader to leave out and to name.
 */
export class MarkdownBudget {
  #left = wholeEffort;

  /** Takes what the lines of a text cost from what is left. @returns for each whether it can be read. */
  spend(lines: readonly LeveledLine[]): readonly boolean[] {
    this.#left -= effort.text;
    const areRead: boolean[] = [];
    while (areRead.length < lines.length) {
      const end = chunkEnd(lines, areRead.length);
      areRead.push(...this.#spendChunk(lines.slice(areRead.length, end)));
    }
    return areRead;
  }

  /** Of lines that are many, those that can be read; of lines that hold too many marks, none. */
  #spendChunk(lines: readonly LeveledLine[]): readonly boolean[] {
    const areRead = lines.map((line) => this.#spendLine(line));
    const read = lines.filter((_, index) => areRead[index]);
    const marks = read.length === 0 ? 0 : marksEffort(read.map(({ text }) => text).join('\n'));
    if (marks > this.#left) return areRead.map(() => false);
    this.#left -= marks;
    return areRead;
  }

  #spendLine({ text, levels }: LeveledLine): boolean {
    const line = text.trim() === '' ? effort.blankLine : effort.line;
    const cost = line + levels * effort.level + text.length * effort.character;
    const isRead = cost <= this.#left;
    // A line that is left out stands in the text as a blank one.
    this.#left -= isRead ? cost : Math.min(effort.blankLine, this.#left);
    return isRead;
  }
}

/** Behind lines that no blank one parts: no paragraph goes further. At most as many as can be read. */
function chunkEnd(lines: readonly LeveledLine[], start: number): number {
  const limit = Math.min(lines.length, start + wholeEffort / effort.line);
  let end = start + 1;
  while (end < limit && lines[end - 1]?.text.trim() !== '') end++;
  return end;
}

function marksEffort(text: string): number {
  const marks = [...text.matchAll(/[*_[\]]|`+|<[!?]|[-?\]]>/g)];
  const pairs = marks.filter(([mark]) => /^[*_[\]]$/.test(mark)).length ** 2;
  return pairs * pairEffort + lookedThrough(text.length, marks) * lookAheadEffort;
}

/** How many characters are looked through in search of ends: up to the next one that fits, or all there are. */
function lookedThrough(length: number, marks: readonly RegExpExecArray[]): number {
  const next = new Map<string, number>();
  let sum = 0;
  for (const { 0: mark, index } of marks.toReversed()) {
    const isCode = mark.startsWith('`');
    if (isCode || mark.startsWith('<'))
      sum += (next.get(isCode ? mark : mark === '<?' ? '?>' : '->') ?? length) - index;
    next.set(mark, index);
  }
  return sum;
}
