import { stemmer as stemDutch } from '@orama/stemmers/dutch';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import { stemmer as stemItalian } from '@orama/stemmers/italian';
import { stemmer as stemPortuguese } from '@orama/stemmers/portuguese';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { stemmer as stemSwedish } from '@orama/stemmers/swedish';
import { deu, eng, fra, ita, nld, por, spa, swe } from 'stopword';

import { englishStopWords } from '../text/englishStopWords.js';

/** What is known of a language: which of its words say nothing, and what the forms of the others have in common. */
export interface Language {
  readonly stopWords: ReadonlySet<string>;
  readonly stem: (word: string) => string;
}

/** Numbers say as little in letters as in digits. */
const numbers =
  'two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty hundred thousand first second third';

const english = languageOf([...eng, ...englishStopWords, ...numbers.split(' ')], stemEnglish);

/** English first: it is the language of notes that could be any. */
const languages: readonly Language[] = [
  english,
  languageOf(deu, stemGerman),
  languageOf(fra, stemFrench),
  languageOf(spa, stemSpanish),
  languageOf(ita, stemItalian),
  languageOf(por, stemPortuguese),
  languageOf(nld, stemDutch),
  languageOf(swe, stemSwedish),
];

/**
 * Tells the language of a text by the small words in it. A language that isn't known is taken for one of these: its words are then
 * compared nearly as they are written, which is enough where they recur.
 *
 * @param words in lower case, with their accents.
 * @returns `undefined` where none of them is a small word.
 */
export function detectLanguage(words: readonly string[]): Language | undefined {
  const counts = languages.map(({ stopWords }) => words.filter((word) => stopWords.has(word)).length);
  const most = Math.max(...counts);
  return most === 0 ? undefined : languages[counts.indexOf(most)];
}

/** The language that most texts are in, by what was detected of each; English where nothing tells. */
export function commonLanguage(detected: Iterable<Language | undefined>): Language {
  const counts = new Map<Language, number>(languages.map((language) => [language, 0]));
  for (const language of detected) if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].reduce((most, candidate) => (candidate[1] > most[1] ? candidate : most))[0];
}

function languageOf(stopWords: readonly string[], stem: (word: string) => string): Language {
  return { stopWords: new Set(stopWords), stem };
}
