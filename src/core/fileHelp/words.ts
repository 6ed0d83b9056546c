import type { WordSource } from '../schema/described.js';

/** A value that is known from the team's files. */
export interface KnownWord {
  readonly value: string;
  /** What it stands for, for people: a step's title, a note's. Absent where the value says it itself. */
  readonly title?: string;
}

/** Values that no schema lists, by where they come from. */
export type KnownWords = Readonly<Record<WordSource, readonly KnownWord[]>>;

/** How many values are offered at most; when there are more, those that hold what is typed. */
const maxOffered = 200;

/** Which of the values to offer, and whether others are left out that more typing would bring. */
export interface OfferedWords {
  readonly words: readonly KnownWord[];
  readonly isIncomplete: boolean;
}

/** Chooses values to offer for what is typed of one. */
export function offerWords(words: readonly KnownWord[], typed: string): OfferedWords {
  if (words.length <= maxOffered) return { words, isIncomplete: false };
  const wanted = typed.toLowerCase();
  const fitting = words.filter(({ value, title = '' }) => `${value} ${title}`.toLowerCase().includes(wanted));
  return { words: fitting.slice(0, maxOffered), isIncomplete: true };
}
