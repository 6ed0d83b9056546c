import { withoutTail } from '../text/textEnd.js';

/** The longest part of a line that is compared, in UTF-16 code units; longer lines are generated code. */
const maxLength = 200;

/**
 * A line as anchors compare it: without indentation and with single spaces, so that formatting makes no difference. A very long
 * one is cut at the end of a word.
 */
export function comparableLine(line: string): string {
  const text = line.trim().replaceAll(/\s+/g, ' ');
  return text.length <= maxLength ? text : cutAtWord(text);
}

function cutAtWord(text: string): string {
  const head = text.slice(0, maxLength);
  const cut = withoutTail(head, /[\p{L}\p{M}\p{N}_\p{Cs}]/u).trimEnd();
  return cut === '' ? head.replace(/[\ud800-\udbff]$/, '') : cut;
}

/** How many lines on each side of a quote are searched for its former neighbours. */
const reach = 13;

/** A place of a quote, with the surrounding non-blank lines as anchors compare them. */
export interface QuotePlace {
  /** 1-based. */
  readonly line: number;
  /** Nearest first; fewer at the start of the file. */
  readonly above: readonly string[];
  /** Nearest first; fewer at the end of the file. */
  readonly below: readonly string[];
}

/** A file's text, prepared for finding any number of anchors in it. */
export class CodeText {
  /** The non-blank lines, and their 1-based numbers in the file. */
  readonly #lines: string[] = [];
  readonly #numbers: number[] = [];
  /** All of {@link #lines}, joined, and the offset of each. */
  readonly #joined: string;
  readonly #starts: number[] = [];
  readonly #counts = new Map<string, number>();

  constructor(text: string) {
    const whole: string[] = [];
    let length = 0;
    for (const [index, line] of splitLines(text).entries()) {
      const comparable = line.trim().replaceAll(/\s+/g, ' ');
      if (comparable === '') continue;
      this.#lines.push(comparable.length <= maxLength ? comparable : cutAtWord(comparable));
      this.#numbers.push(index + 1);
      this.#starts.push(length);
      whole.push(comparable);
      length += comparable.length + 1;
    }
    this.#joined = whole.join('\n');
  }

  /**
   * Every line that contains a quote, in order. A quote that begins or ends with a word doesn't match within a longer word.
   *
   * @param quote as returned by {@link comparableLine}, not empty.
   */
  placesOf(quote: string): readonly QuotePlace[] {
    if (quote === '') return []; // An empty quote matches everywhere, so nowhere in particular.
    const places: QuotePlace[] = [];
    for (let at = this.#joined.indexOf(quote); at >= 0; at = this.#joined.indexOf(quote, at)) {
      const index = this.#indexAt(at);
      const stands = !cutsWord(this.#joined, at) && !cutsWord(this.#joined, at + quote.length);
      if (stands) places.push(this.#placeAt(index));
      at = stands ? (this.#starts[index + 1] ?? this.#joined.length) : at + 1;
    }
    return places;
  }

  /** The number of occurrences of a quote, including within longer words, counted up to `max`. */
  countPlaces(quote: string, max: number): number {
    let count = this.#counts.get(quote);
    if (count !== undefined) return count;
    count = 0;
    if (quote === '') return count;
    for (let at = this.#joined.indexOf(quote); at >= 0 && count < max; count++) {
      at = this.#joined.indexOf(quote, at + quote.length);
    }
    this.#counts.set(quote, count);
    return count;
  }

  #placeAt(index: number): QuotePlace {
    return {
      line: this.#numbers[index] ?? 1,
      above: this.#lines.slice(Math.max(0, index - reach), index).toReversed(),
      below: this.#lines.slice(index + 1, index + 1 + reach),
    };
  }

  /** The last line that starts at or before an offset of {@link #joined}. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A text's lines as editors count them: each of LF, CRLF and CR ends one. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

function cutsWord(text: string, offset: number): boolean {
  const around = /^[\p{L}\p{M}\p{N}_]{2}$/u;
  const [before = ''] = [...text.slice(Math.max(0, offset - 2), offset)].slice(-1);
  const [after = ''] = text.slice(offset, offset + 2);
  return before !== '' && after !== '' && around.test(before + after);
}
