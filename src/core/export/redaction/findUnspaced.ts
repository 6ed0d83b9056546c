import { nameKey } from './nameTokens.js';

/** Scripts that have no blanks between words, or put endings to a name without one. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Hangul}]/u;

/** Whether a text has letters of a script in which nothing parts a name from what stands beside it. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/**
 * Finds texts in a text as names are compared, wherever they stand.
 *
 * @param keys as `nameKey` makes them.
 * @param found is told of each place, with the index of the key.
 */
export function findUnspaced(
  text: string,
  keys: readonly string[],
  found: (start: number, end: number, index: number) => void,
): void {
  if (keys.length === 0 || !isUnspaced(text)) return;
  const { key, starts, ends } = foldText(text);
  for (const [index, wanted] of keys.entries()) {
    for (let at = key.indexOf(wanted); at >= 0; at = key.indexOf(wanted, at + wanted.length)) {
      found(starts[at] ?? 0, ends[at + wanted.length - 1] ?? text.length, index);
    }
  }
}

/** A text as it is compared, and where each of its units comes from: letters may be written by several. */
function foldText(text: string): { key: string; starts: readonly number[]; ends: readonly number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let key = '';
  for (const { segment, index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    const folded = nameKey(segment);
    key += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  return { key, starts, ends };
}
