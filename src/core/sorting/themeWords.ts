import { englishStopWords } from '../text/englishStopWords.js';
import { wordsOf } from '../text/wordsOf.js';
import type { Note } from '../notes/note.js';

/** A word of a note: its stem, and as written. */
export interface ThemeWord {
  readonly stem: string;
  /** In lower case. */
  readonly shown: string;
}

/** The significant words of a text, each once, without stop words, single letters and numbers. */
export function themeWordsOf(text: string): readonly ThemeWord[] {
  const words = new Map<string, ThemeWord>();
  for (const shown of wordsOf(text.replaceAll(/['’]/g, ''))) {
    if (englishStopWords.has(shown) || /^(?:[\p{N}]+|[a-z])$/u.test(shown)) continue;
    const stem = stemOf(shown);
    if (!words.has(stem)) words.set(stem, { stem, shown });
  }
  return [...words.values()];
}

export function themeWordsOfNote({ title, body, tags }: Note): readonly ThemeWord[] {
  return themeWordsOf(`${title}\n${tags.join('\n')}\n${body}`);
}

/**
 * What the forms of an English word have in common, near enough: `deploys`, `deployed`, `deploying`, `deployment` → `deploy`.
 * Stems are only compared, never shown. Not the Snowball stemmer of `core/grouping`: it groups one word in eight differently,
 * which would change what is suggested, and it isn’t loaded before notes are grouped.
 */
function stemOf(word: string): string {
  const withoutEnding = cutEnding(word, /(?:ments?|ings?|ers?|ed|es)$/, 4) ?? cutEnding(word, /(?<!s)s$/, 2) ?? word;
  return (cutEnding(withoutEnding, /e$/, 3) ?? withoutEnding).replace(/y$/, 'i');
}

/** @returns `undefined` if the word doesn't have that ending, or too little would remain. */
function cutEnding(word: string, ending: RegExp, minLength: number): string | undefined {
  const cut = word.replace(ending, '');
  return cut !== word && cut.length >= minLength ? cut : undefined;
}
