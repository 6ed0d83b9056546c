/** A place in a text as editors count it: both 0-based, `character` in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/**
 * Turns offsets into lines and characters and back, for LF and CRLF.
 *
 * A byte order mark at the very start counts as an offset but not as a character, because editors don't show it.
 * What is outside of the text or inside of a line ending is taken for the nearest place on a line.
 */
export class LineIndex {
  readonly #text: string;
  readonly #lineStarts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#lineStarts = findLineStarts(text);
  }

  /** How many lines there are; at least one. */
  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** Where an offset is. */
  positionAt(offset: number): TextPosition {
    const line = this.#lineOf(offset);
    const end = this.#lineEnd(line);
    return { line, character: Math.max(0, Math.min(offset, end) - this.#lineStart(line)) };
  }

  /** The offset of a place. */
  offsetAt({ line, character }: TextPosition): number {
    if (line < 0) return this.#lineStart(0);
    if (line >= this.lineCount) return this.#text.length;
    return Math.min(this.#lineStart(line) + Math.max(0, character), this.#lineEnd(line));
  }

  /** The last line that starts at or before the offset. */
  #lineOf(offset: number): number {
    let low = 0;
    let high = this.lineCount - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#lineStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #lineStart(line: number): number {
    return this.#lineStarts[line] ?? this.#text.length;
  }

  /** Before the line ending. */
  #lineEnd(line: number): number {
    const next = this.#lineStarts[line + 1];
    if (next === undefined) return this.#text.length;
    return this.#text[next - 2] === '\r' && next - 2 >= this.#lineStart(line) ? next - 2 : next - 1;
  }
}

function findLineStarts(text: string): readonly number[] {
  const starts = [text.startsWith('\ufeff') ? 1 : 0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
