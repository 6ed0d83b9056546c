import MiniSearch, { type Query } from 'minisearch';

import type { Note } from '../notes/note.js';
import { wordsOf } from '../text/wordsOf.js';
import { compareTexts } from '../text/compareTexts.js';

export interface NoteHit {
  readonly id: string;
  /** The words of the note that matched, as returned by {@link wordsOf}. */
  readonly words: readonly string[];
}

interface IndexedNote {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly source: string;
  readonly tags: string;
}

/** The minimum length of a word that may be misspelled: one character in five, so that `kubrnetes` finds Kubernetes. */
const minFuzzyLength = 4;

/** The maximum length of a word that may be misspelled: longer ones are pasted names. */
const maxFuzzyLength = 32;

/** How many words of a search count, since each is looked up separately. */
const maxWords = 32;

/** The weight of a match that requires swapping two letters. */
const swappedWeight = 0.4;

/** A search index of all notes' words, updated note by note. */
export class NoteIndex {
  readonly #index = new MiniSearch<IndexedNote>({
    fields: ['title', 'body', 'source', 'tags'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => word,
    // Notes are removed together with their words, so there is nothing to clean up later.
    autoVacuum: false,
    searchOptions: {
      boost: { title: 3, tags: 2, source: 2 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (word) => (mayBeMistyped(word) ? 0.2 : false),
    },
  });
  readonly #notes = new Map<string, Note>();

  /** Adds a note, replacing one with the same id. */
  put(id: string, note: Note): void {
    const old = this.#notes.get(id);
    if (old === note) return;
    if (old) this.#index.remove(indexed(id, old));
    this.#index.add(indexed(id, note));
    this.#notes.set(id, note);
  }

  /** Removes a note, if present. */
  remove(id: string): void {
    const old = this.#notes.get(id);
    if (!old) return;
    this.#index.remove(indexed(id, old));
    this.#notes.delete(id);
  }

  get ids(): readonly string[] {
    return [...this.#notes.keys()];
  }

  /**
   * Finds the notes that contain every word of a text, as a prefix or slightly misspelled. A single letter matches nearly every
   * note, so it only counts if it is the whole query, and then for titles. Of a pasted text, only the first words count.
   *
   * @returns the best first, ties in the order of ids; none for a text without words.
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

/** A word as typed, or with two adjacent letters swapped: the most likely typo, which the index would count as two. */
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
