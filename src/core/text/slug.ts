import { withFewMarks } from './wordsOf.js';

/** Latin letters that have no decomposition into a base letter and marks. */
const foldedLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

/** Names that Windows keeps for devices, whatever the extension behind them. */
const windowsDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Makes the part of a file name that says what the file is about: "Déploys take 40 minutes!" → `deploys-take-40-minutes`.
 *
 * Letters and digits of any script stay (lower case, Latin ones without diacritics, NFC); every run of anything else
 * becomes one hyphen. A long text is cut between words where that leaves at least half of the length. A name that
 * Windows reserves gets `-x` behind it, so that the result can be a file name by itself.
 *
 * @param maxLength in UTF-16 code units, at least 5.
 * @returns an empty string where the text has neither letter nor digit: the caller names what stands in for it.
 */
export function slugify(text: string, maxLength: number): string {
  const words = foldLetters(text.toLowerCase()).match(/[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}]*/gu) ?? [];
  const slug = cutBetweenWords(words.join('-'), maxLength);
  return windowsDevice.test(slug) ? `${slug}-x` : slug;
}

/** Latin letters without their marks, in their nearest plain form: `łódź` → `lodz`. Other scripts stay. Give it lower case. */
export function foldLetters(text: string): string {
  return withFewMarks(text)
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Nd}])\p{M}+/gu, '')
    .replace(/[ßæœøđðþłħı]/g, (letter) => foldedLetters[letter] ?? letter)
    .normalize('NFC');
}

function cutBetweenWords(slug: string, maxLength: number): string {
  if (slug.length <= maxLength) return slug;
  const lastGap = slug.lastIndexOf('-', maxLength);
  if (lastGap >= maxLength / 2) return slug.slice(0, lastGap);
  return cutBetweenLetters(slug, maxLength);
}

/** Cuts without splitting a surrogate pair or parting a letter from its marks. */
function cutBetweenLetters(slug: string, maxLength: number): string {
  let cut = '';
  for (const [letter] of slug.matchAll(/\P{M}\p{M}*/gu)) {
    if (cut.length + letter.length > maxLength) break;
    cut += letter;
  }
  return cut.replace(/-+$/, '');
}
