import { foldLetters } from '../../text/slug.js';
import { withFewMarks } from '../../text/wordsOf.js';

/** A word, or a part of one that stands by itself in an identifier: `isPriya` has two. */
export interface NameToken {
  readonly start: number;
  readonly end: number;
  /** How it is compared: in lower case, without accents and without characters that take no room. */
  readonly key: string;
  readonly isCapitalized: boolean;
}

/** Letters with their marks; soft hyphens and the like may stand between them. */
const words = /\p{L}[\p{L}\p{M}\p{Cf}]*/gu;

/** The words of a text, with those of identifiers apart. Digits and `_` part words as blanks do. */
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

/** A token of a word, wherever the word is. */
type WordPart = Pick<NameToken, 'key' | 'isCapitalized'> & { readonly length: number };

function partsOfWord(word: string): readonly WordPart[] {
  return splitAtHumps(word).map((part) => ({
    length: part.length,
    key: nameKey(part),
    isCapitalized: isCapitalized(part),
  }));
}

/** Parts a word where one word of an identifier ends and the next begins: `priya|Rao`, `HTTP|Server`. */
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

/** How a name is compared: `José` and `JOSE` have the same key. */
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
