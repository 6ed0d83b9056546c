import { nameKey } from './nameTokens.js';

/** Scripts that have no blanks between words, or put endings to a name without one. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Hangul}]/u;

/** Whether a text has letters of a script in which nothing parts a name from what stands beside it. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** As much of a name, in UTF-16 code units, tells that it is the name: from there on, as much as is written of it is found. */
const maxLength = 60;

/** A place where a name stands. */
interface FoundName<Owner> {
  readonly start: number;
  readonly end: number;
  readonly owner: Owner;
}

/** Names that are found wherever they stand in a text, by whom they are of. */
export class UnspacedNames<Owner> {
  /** The first to have a name, or the beginning of a long one. */
  readonly #owners = new Map<string, Owner>();
  /** How long names are that begin with a character. */
  readonly #lengths = new Map<string, Set<number>>();
  /** What follows the beginning of long names. */
  readonly #rests = new Map<string, Set<string>>();

  /** @param name as `nameKey` makes it. */
  add(name: string, owner: Owner): void {
    const beginning = name.slice(0, maxLength);
    if (name.length > maxLength) {
      this.#rests.set(beginning, (this.#rests.get(beginning) ?? new Set()).add(name.slice(maxLength)));
    }
    if (this.#owners.has(beginning)) return;
    this.#owners.set(beginning, owner);
    const first = beginning.slice(0, 2);
    this.#lengths.set(first, (this.#lengths.get(first) ?? new Set()).add(beginning.length));
  }

  /** Every place of every name; some overlap. */
  find(text: string): readonly FoundName<Owner>[] {
    if (this.#owners.size === 0 || !isUnspaced(text)) return [];
    const { key, starts, ends } = foldText(text);
    const found: FoundName<Owner>[] = [];
    for (let at = 0; at < key.length; at++) {
      const names = this.#endsOfNames(key, at);
      found.push(
        ...names.map(({ end, owner }) => ({ start: starts[at] ?? 0, end: ends[end - 1] ?? text.length, owner })),
      );
      at = Math.max(at, ...names.map(({ end }) => end - maxLength));
    }
    return found;
  }

  /** Where the names end that begin at an offset. */
  #endsOfNames(key: string, at: number): readonly { readonly end: number; readonly owner: Owner }[] {
    return [...(this.#lengths.get(key.slice(at, at + 2)) ?? [])].flatMap((length) => {
      const beginning = key.slice(at, at + length);
      const owner = this.#owners.get(beginning);
      if (owner === undefined) return [];
      return { end: at + length + commonLength(key, at + length, this.#rests.get(beginning) ?? []), owner };
    });
  }
}

/** How far a text goes on, from an offset, as any of the rests of names does. */
function commonLength(text: string, offset: number, rests: Iterable<string>): number {
  let longest = 0;
  for (const rest of rests) {
    let length = 0;
    while (length < rest.length && text[offset + length] === rest[length]) length++;
    longest = Math.max(longest, length);
  }
  return longest;
}

/** Pieces of a text, each with the marks of its last letter: the segmenter takes minutes for long texts as a whole. */
const shortPieces = /[^]{1,1000}[\u1160-\u11ff]{0,8}[\p{M}\p{Cf}]*/gu;

/** A piece in which each letter is one unit, as most are: the segmenter takes far longer to say so. */
const plainPiece = /^[\n -~\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]*$/;

/** A text as it is compared, and where each of its units comes from: letters may be written by several. */
function foldText(text: string): { key: string; starts: readonly number[]; ends: readonly number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  const keys = new Map<string, string>();
  for (const [start, end] of graphemesOf(text)) {
    const grapheme = text.slice(start, end);
    const folded = keys.get(grapheme) ?? nameKey(grapheme);
    keys.set(grapheme, folded);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { key: parts.join(''), starts, ends };
}

function* graphemesOf(text: string): Generator<readonly [start: number, end: number]> {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (const { 0: piece, index: offset } of text.matchAll(shortPieces)) {
    const lengths = plainPiece.test(piece) ? piece.split('').map(() => 1) : lengthsIn(segmenter, piece);
    let start = offset;
    for (const length of lengths) {
      yield [start, start + length];
      start += length;
    }
  }
}

function lengthsIn(segmenter: Intl.Segmenter, piece: string): readonly number[] {
  return [...segmenter.segment(piece)].map(({ segment }) => segment.length);
}
