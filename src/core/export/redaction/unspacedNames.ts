import { nameKey } from './nameTokens.js';

/** Scripts without spaces between words, or with suffixes attached to names. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Hangul}]/u;

/** Whether a text contains a script in which nothing separates a name from what surrounds it. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** This length, in UTF-16 code units, suffices to recognize a name; the match then extends as far as the name is written. */
const maxLength = 60;

interface FoundName<Owner> {
  readonly start: number;
  readonly end: number;
  readonly owner: Owner;
}

/** Finds names anywhere in a text, with their owners. */
export class UnspacedNames<Owner> {
  /** The first owner of a name, or of the start of a long one. */
  readonly #owners = new Map<string, Owner>();
  /** The lengths of names that start with a character. */
  readonly #lengths = new Map<string, Set<number>>();
  /** What follows the start of long names. */
  readonly #rests = new Map<string, Set<string>>();

  /** @param name as returned by `nameKey`. */
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

  /** All occurrences of all names; they may overlap. */
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

  /** The ends of names that start at an offset. */
  #endsOfNames(key: string, at: number): readonly { readonly end: number; readonly owner: Owner }[] {
    return [...(this.#lengths.get(key.slice(at, at + 2)) ?? [])].flatMap((length) => {
      const beginning = key.slice(at, at + length);
      const owner = this.#owners.get(beginning);
      if (owner === undefined) return [];
      return { end: at + length + commonLength(key, at + length, this.#rests.get(beginning) ?? []), owner };
    });
  }
}

/** How far a text continues, from an offset, like one of the names. */
function commonLength(text: string, offset: number, rests: Iterable<string>): number {
  let longest = 0;
  for (const rest of rests) {
    let length = 0;
    while (length < rest.length && text[offset + length] === rest[length]) length++;
    longest = Math.max(longest, length);
  }
  return longest;
}

/** Pieces of a text that keep combining marks with their letters: the segmenter takes minutes for long texts. */
const shortPieces = /[^]{1,1000}[\u1160-\u11ff]{0,8}[\p{M}\p{Cf}]*/gu;

/** A piece in which each letter is one unit, as usual: the segmenter takes much longer to find that out. */
const plainPiece = /^[\n -~\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]*$/;

/** A text as it is compared, and the origin of each of its units, since a letter may consist of several. */
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
