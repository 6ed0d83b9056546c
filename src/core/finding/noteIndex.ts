import MiniSearch, { type Query } from 'minisearch';

import type { Note } from '../notes/note.js';
import { wordsOf } from '../text/wordsOf.js';
import { compareTexts } from '../text/compareTexts.js';

/** A note that was found. */
export interface NoteHit {
  readonly id: string;
  /** The words of the note that it was found by, as {@link wordsOf} gives them. */
  readonly words: readonly string[];
}

/** What is searched of a note. */
interface IndexedNote {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly source: string;
  readonly tags: string;
}

/** From how many characters on a word may be mistyped: one in five, so that `kubrnetes` finds Kubernetes. */
const minFuzzyLength = 4;

/** Up to how many characters a word may be mistyped: longer ones are names of things, pasted. */
const maxFuzzyLength = 32;

/** How many words of a search count; each is looked up by itself. */
const maxWords = 32;

/** How much less a word counts that is only found with two letters swapped. */
const swappedWeight = 0.4;

/** All words of all notes, to search in. It follows changes note by note. */
export class NoteIndex {
  readonly #index = new MiniSearch<IndexedNote>({
    fields: ['title', 'body', 'source', 'tags'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => word,
    // Notes are taken out with their words, so that nothing is left to be cleaned up later.
    autoVacuum: false,
    searchOptions: {
      boost: { title: 3, tags: 2, source: 2 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (word) => (mayBeMistyped(word) ? 0.2 : false),
    },
  });
  readonly #notes = new Map<string, Note>();

  /** Puts a note in, in the place of one that has the same id. */
  put(id: string, note: Note): void {
    const old = this.#notes.get(id);
    if (old === note) return;
    if (old) this.#index.remove(indexed(id, old));
    this.#index.add(indexed(id, note));
    this.#notes.set(id, note);
  }

  /** Takes a note out, if it is there. */
  remove(id: string): void {
    const old = this.#notes.get(id);
    if (!old) return;
    this.#index.remove(indexed(id, old));
    this.#notes.delete(id);
  }

  /** The ids of the notes that are in. */
  get ids(): readonly string[] {
    return [...this.#notes.keys()];
  }

  /**
   * Finds the notes that have every word of a text, be it as the beginning of a longer one or slightly mistyped. A letter alone
   * says too little: nearly every note has a word that begins so. It counts only where nothing else is asked, and for titles. Of
   * a text that was pasted, only the first words are looked for.
   *
   * @returns the best first, at equal merit in the order of their ids; none for a text without words.
   */
  search(text: string): readonly NoteHit[] {
    return this.#index
      .search({ combineWith: 'AND', queries: queriesFor([...new Set(wordsOf(text))].slice(0, maxWords)) })
      .toSorted((one, other) => other.score - one.score || compareTexts(String(one.id), String(other.id)))
      .map(({ id, terms }) => ({ id: String(id), words: terms }));
  }
}

function queriesFor(words: readonly string[]): Query[] {
  const telling = words.filter((word) => !/^[a-z]$/.test(word));
  return telling.length > 0 ? telling.map(queryFor) : words.map((word) => ({ queries: [word], fields: ['title'] }));
}

/** A word as it is typed, or with two letters next to each other swapped: the likeliest slip, which looks like two to the index. */
function queryFor(word: string): Query {
  const swapped = mayBeMistyped(word) ? swapsOf(word) : [];
  if (swapped.length === 0) return word;
  const options = { combineWith: 'OR', fuzzy: false, boostTerm: () => swappedWeight } as const;
  return { combineWith: 'OR', queries: [word, { ...options, queries: swapped }] };
}

function mayBeMistyped({ length }: string): boolean {
  return length >= minFuzzyLength && length <= maxFuzzyLength;
}

function swapsOf(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).flatMap((letter, index) => {
    const before = letters[index] ?? '';
    const swapped = [...letters.slice(0, index), letter, before, ...letters.slice(index + 2)].join('');
    return letter === before ? [] : swapped;
  });
}

function indexed(id: string, { title, body, source = '', tags }: Note): IndexedNote {
  return { id, title, body, source, tags: tags.join('\n') };
}
