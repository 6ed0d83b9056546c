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

/** A language's stop words and stemmer. */
export interface Language {
  readonly stopWords: ReadonlySet<string>;
  readonly stem: (word: string) => string;
}

/** Number words mean as little as digits. */
const numbers =
  'two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty hundred thousand first second third';

const english = languageOf([...eng, ...englishStopWords, ...numbers.split(' ')], stemEnglish);

/** English first, as the default. */
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
 * Detects the language of a text by its stop words. An unknown language is taken for one of these, so its words are compared
 * nearly as written, which is enough if they recur.
 *
 * @param words in lower case, with their accents.
 * @returns `undefined` if none of them is a stop word.
 */
export function detectLanguage(words: readonly string[]): Language | undefined {
  const counts = languages.map(({ stopWords }) => words.filter((word) => stopWords.has(word)).length);
  const most = Math.max(...counts);
  return most === 0 ? undefined : languages[counts.indexOf(most)];
}

/** The most frequent detected language; English if none was detected. */
export function commonLanguage(detected: Iterable<Language | undefined>): Language {
  const counts = new Map<Language, number>(languages.map((language) => [language, 0]));
  for (const language of detected) if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].reduce((most, candidate) => (candidate[1] > most[1] ? candidate : most))[0];
}

function languageOf(stopWords: readonly string[], stem: (word: string) => string): Language {
  return { stopWords: new Set(stopWords), stem };
}
