import type { Theme } from '../checklist/checklist.js';
import type { Note } from '../notes/note.js';
import { type ThemeWord, themeWordsOf, themeWordsOfNote } from './themeWords.js';

/** A suggested theme, and why. */
export interface ThemeSuggestion {
  readonly theme: string;
  /** The most significant word, as in the note. */
  readonly word: string;
  /** How many notes of the theme have that word; 0 for one of the theme's own words. */
  readonly noteCount: number;
}

/** How many notes one of the theme's own words counts as. */
const ownWordCount = 2;

/** The minimum score of a theme: one common word with one note is not enough. */
const minScore = 0.6;

/** The minimum lead over any other theme. */
const minLead = 0.2;

/** How many notes, or own words of a theme, have a word. */
interface WordCount {
  notes: number;
  own: number;
}

interface ThemeCounts {
  noteCount: number;
  readonly words: Map<string, WordCount>;
}

/**
 * Suggests themes by the words of notes that were sorted already, and by those that the checklist gives a theme.
 *
 * A word `w` of a note speaks for a theme `t` by `purity × trust`:
 *
 * - `n(w,t)` is the number of t's notes that have the word, plus 2 where the word is one of the theme's own;
 * - `rate(w,t) = n(w,t) / (notes of t + 3)`, so that a theme isn't preferred because it has many notes;
 * - `share(w,t) = rate(w,t) / Σ rate(w,·)`, and `purity = (share − 1/T) / (1 − 1/T)`, at least 0, with `T` themes: a word that
 *   is everywhere alike says nothing;
 * - `trust = n / (n + 1)`: one note may be chance.
 *
 * A theme's score is the sum over the note's words, each once. The best one is suggested from {@link minScore} on, if it
 * leads by {@link minLead}. The order in which notes are learned makes no difference.
 */
export class ThemeSuggester {
  readonly #themes: ReadonlyMap<string, ThemeCounts>;

  /** @param themes the checklist's: only these are suggested, and only their notes are learned from. */
  constructor(themes: readonly Theme[]) {
    this.#themes = new Map(
      themes.map(({ id, title, words }) => {
        const own = themeWordsOf([id, title, ...words].join('\n'));
        return [id, { noteCount: 0, words: new Map(own.map(({ stem }) => [stem, { notes: 0, own: ownWordCount }])) }];
      }),
    );
  }

  /** Learns from a sorted note. */
  learn(note: Note): void {
    this.#count(note, 1);
  }

  /** Forgets a note that is no longer sorted this way. */
  forget(note: Note): void {
    this.#count(note, -1);
  }

  /** @returns `undefined` if no theme fits, or two fit equally. */
  suggest(note: Note): ThemeSuggestion | undefined {
    const scores = new Map<string, ThemeScore>();
    for (const word of themeWordsOfNote(note)) this.#score(word, scores);
    const [best, second] = [...scores.values()].toSorted((one, other) => other.score - one.score);
    if (!best?.word || !isClear(best.score, second?.score ?? 0)) return undefined;
    const noteCount = this.#themes.get(best.theme)?.words.get(best.word.stem)?.notes ?? 0;
    return { theme: best.theme, word: best.word.shown, noteCount };
  }

  #count(note: Note, change: 1 | -1): void {
    const counts = this.#themes.get(note.theme ?? '');
    if (!counts) return;
    counts.noteCount += change;
    for (const { stem } of themeWordsOfNote(note)) {
      const count = counts.words.get(stem);
      if (count) count.notes += change;
      else counts.words.set(stem, { notes: change, own: 0 });
    }
  }

  /** Adds a word's score for each theme, 0 to 1. Only themes whose notes have the word gain. */
  #score(word: ThemeWord, scores: Map<string, ThemeScore>): void {
    const rates = [...this.#themes].map(([theme, counts]) => ({ theme, ...rateOf(counts, word.stem) }));
    const sum = rates.reduce((total, { rate }) => total + rate, 0);
    const even = 1 / rates.length;
    for (const { theme, rate, count } of rates) {
      const purity = rates.length === 1 ? 1 : Math.max(0, (rate / sum - even) / (1 - even));
      const weight = count <= 0 ? 0 : (purity * count) / (count + 1);
      const known = scores.get(theme) ?? { theme, score: 0, strongest: 0, word: undefined };
      const isStronger = weight > known.strongest;
      scores.set(theme, {
        theme,
        score: known.score + weight,
        strongest: isStronger ? weight : known.strongest,
        word: isStronger ? word : known.word,
      });
    }
  }
}

/** A theme's score for a note, and the most significant word. */
interface ThemeScore {
  readonly theme: string;
  readonly score: number;
  readonly strongest: number;
  readonly word: ThemeWord | undefined;
}

function rateOf({ noteCount, words }: ThemeCounts, stem: string): { readonly count: number; readonly rate: number } {
  const { notes, own } = words.get(stem) ?? { notes: 0, own: 0 };
  return { count: notes + own, rate: (notes + own) / (noteCount + ownWordCount + 1) };
}

function isClear(best: number, second: number): boolean {
  return best >= minScore && best - second >= minLead;
}
