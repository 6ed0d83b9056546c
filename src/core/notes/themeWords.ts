import { wordsOf } from '../text/wordsOf.js';
import type { Note } from './note.js';

/** Words that say nothing of what a note is about. */
const stopWords = new Set(
  (
    'a about above after again all almost also always am an and any are as at be because been before being below between both ' +
    'but by can cannot could did do does doing done down during each every few for from further get gets getting go goes ' +
    'going got had has have having he her here hers him his how i if in into is it its itself just know like lot lots made ' +
    'make makes many may me might more most much must my need needs never new no nobody nor not nothing now of off often old ' +
    'on once one only or other our ours out over own people per really said same say says she should since so some someone ' +
    'something sometimes still such take takes than that the their theirs them then there these they thing things this those ' +
    'through time times to too two under until up us use used uses using usually very want wants was way we well were what ' +
    'when where which while who whom whose why will with within without would yes yet you your yours ' +
    'dont doesnt didnt isnt arent wasnt cant wont ve ll re'
  ).split(' '),
);

/** A word of a note: as it counts, and as it was written. */
export interface ThemeWord {
  /** What different forms of the word have in common. */
  readonly stem: string;
  /** In lower case. */
  readonly shown: string;
}

/** The words that tell what a text is about, each once; stop words, single letters and numbers are left out. */
export function themeWordsOf(text: string): readonly ThemeWord[] {
  const words = new Map<string, ThemeWord>();
  for (const shown of wordsOf(text.replaceAll(/['’]/g, ''))) {
    if (stopWords.has(shown) || /^(?:[\p{N}]+|[a-z])$/u.test(shown)) continue;
    const stem = stemOf(shown);
    if (!words.has(stem)) words.set(stem, { stem, shown });
  }
  return [...words.values()];
}

/** The words of a note's title, tags and body. */
export function themeWordsOfNote({ title, body, tags }: Note): readonly ThemeWord[] {
  return themeWordsOf(`${title}\n${tags.join('\n')}\n${body}`);
}

/**
 * What the forms of an English word have in common, near enough: `deploys`, `deployed`, `deploying`, `deployment` → `deploy`.
 * Stems are only compared, never shown.
 */
function stemOf(word: string): string {
  const withoutEnding = cutEnding(word, /(?:ments?|ings?|ers?|ed|es)$/, 4) ?? cutEnding(word, /(?<!s)s$/, 2) ?? word;
  return (cutEnding(withoutEnding, /e$/, 3) ?? withoutEnding).replace(/y$/, 'i');
}

/** @returns `undefined` where the word has no such ending, or too little would be left. */
function cutEnding(word: string, ending: RegExp, minLength: number): string | undefined {
  const cut = word.replace(ending, '');
  return cut !== word && cut.length >= minLength ? cut : undefined;
}
