import { foldLetters } from '../../text/slug.js';
import { withFewMarks } from '../../text/wordsOf.js';

/** A word, or a part of an identifier: `isPriya` has two. */
export interface NameToken {
  readonly start: number;
  readonly end: number;
  /** The compared form: in lower case, without accents and zero-width characters. */
  readonly key: string;
  readonly isCapitalized: boolean;
}

/** Letters with combining marks; soft hyphens and the like may occur between them. */
const words = /\p{L}[\p{L}\p{M}\p{Cf}]*/gu;

/** The words of a text, with identifiers split. Digits and `_` separate words like spaces. */
export function nameTokens(text: string): readonly NameToken[] {
  const known = new Map<string, readonly WordPart[]>();
  const tokens: NameToken[] = [];
  for (const { 0: word, index } of text.matchAll(words)) {
    const parts = known.get(word) ?? partsOfWord(word);
    known.set(word, parts);
    let start = index;
    for (const { length, ...part } of parts) {
      tokens.push({ start, end: start + length, ...part });
      start += length;
    }
  }
  return tokens;
}

/** A token's data, independent of its place. */
type WordPart = Pick<NameToken, 'key' | 'isCapitalized'> & { readonly length: number };

function partsOfWord(word: string): readonly WordPart[] {
  return splitAtHumps(word).map((part) => ({
    length: part.length,
    key: nameKey(part),
    isCapitalized: isCapitalized(part),
  }));
}

/** Splits a word at the boundaries of an identifier: `priya|Rao`, `HTTP|Server`. */
function splitAtHumps(word: string): readonly string[] {
  const units = word.match(/\p{L}\p{M}*|[^]/gu) ?? [];
  const kinds = units.map((unit) => (/^\p{Lu}/u.test(unit) ? 'upper' : /^\p{Ll}/u.test(unit) ? 'lower' : 'other'));
  const parts: string[][] = [[]];
  for (const [index, unit] of units.entries()) {
    const before = kinds[index - 1];
    const isHump = before === 'lower' || (before === 'upper' && kinds[index + 1] === 'lower');
    if (kinds[index] === 'upper' && isHump) parts.push([unit]);
    else parts.at(-1)?.push(unit);
  }
  return parts.map((part) => part.join(''));
}

/** A name as it is compared: `José` and `JOSE` have the same key. */
export function nameKey(text: string): string {
  return foldLetters(
    withFewMarks(text)
      .normalize('NFKC')
      .replaceAll(/\p{Cf}/gu, '')
      .toLowerCase(),
  );
}

/** `Will`, but neither `will` nor `WILL`. */
function isCapitalized(word: string): boolean {
  return /^\p{Lu}(?!.*\p{Lu})/u.test(word);
}
