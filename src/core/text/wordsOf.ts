/** Letters of scripts that are written without blanks between words. */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]`;

/** As much of a word is compared; what is longer is no word but data. */
const maxWordLength = 64;

/** More marks on one letter say nothing, and putting thousands of them into their order takes minutes. */
const manyMarks = /(\p{M}{8})\p{M}+/gu;

const isUnspaced = new RegExp(`^${unspaced}`, 'u');

const runs = new RegExp(String.raw`${unspaced}+|(?:(?!${unspaced})[\p{L}\p{N}])+`, 'gu');

/**
 * The words of a text as they are compared: in lower case, without accents, without punctuation. Where a script has no
 * blanks between words, every two characters in a row are taken as one: `部署慢` → `部署`, `署慢`.
 */
export function wordsOf(text: string): readonly string[] {
  return splitWords(withoutAccents(text));
}

/** The same with accents, for what has to know them: a stemmer, say. */
export function accentedWordsOf(text: string): readonly string[] {
  return splitWords(withFewMarks(text).normalize('NFKC').toLowerCase());
}

/** In lower case and without accents: `Café` → `cafe`. */
export function withoutAccents(text: string): string {
  return withFewMarks(text).normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}

/** Of the marks on a letter the first eight, so that a text can be normalized in a time that goes by its length. */
export function withFewMarks(text: string): string {
  return text.replaceAll(manyMarks, '$1');
}

function splitWords(text: string): readonly string[] {
  return (text.match(runs) ?? []).flatMap((run) =>
    isUnspaced.test(run) ? pairsOf(run) : [run.slice(0, maxWordLength)],
  );
}

function pairsOf(run: string): readonly string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
