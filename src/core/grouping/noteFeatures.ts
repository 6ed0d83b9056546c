import type { Note } from '../notes/note.js';
import { accentedWordsOf, withoutAccents } from '../text/wordsOf.js';
import { detectLanguage, type Language } from './language.js';
import { tradeIdeaOf } from './tradeWords.js';

/** Something that a note has and others may have as well: a word in any of its forms, or what the trade means by it. */
export interface NoteFeature {
  /** What is compared; it tells words from ideas. */
  readonly key: string;
  readonly isIdea: boolean;
  /** How much of the note it is, above 0 to 1: the title counts in full. */
  readonly weight: number;
  /** The word as the note has it, in lower case. */
  readonly shown: string;
  /** What the forms of that word have in common. */
  readonly stem: string;
}

const weights = { title: 1, tag: 1, body: 0.5, quote: 0.3 } as const;

/** As much of a body is looked at, in UTF-16 code units: what a note is about stands at its beginning. */
const maxBodyLength = 2000;

/** As much of a title, a tag or a quote. */
const maxTextLength = 2000;

/** So many tags. */
const maxTags = 50;

/** A note ready to be taken apart, with its language where its small words tell it. */
export interface ReadNote {
  readonly note: Note;
  /** What is looked at of its body: without the question that it answers, since others have that too. */
  readonly body: string;
  readonly language: Language | undefined;
}

/** Reads what is looked at of a note. */
export function readNote(note: Note): ReadNote {
  const body = withoutQuotes(note.body).slice(0, maxBodyLength);
  return { note, body, language: detectLanguage(accentedWordsOf(`${note.title.slice(0, maxTextLength)}\n${body}`)) };
}

/**
 * What a note has, each once with its greatest weight.
 *
 * @param common the language of notes that don't tell theirs.
 */
export function featuresOf({ note, body, language }: ReadNote, common: Language): readonly NoteFeature[] {
  const features = new FeatureCollector(language ?? common);
  features.add(note.title, weights.title);
  for (const tag of note.tags.slice(0, maxTags)) features.add(tag, weights.tag);
  features.add(body, weights.body);
  features.add(note.code?.quote ?? '', weights.quote);
  return features.collected;
}

/** Without quoted lines, addresses and places of files. */
function withoutQuotes(body: string): string {
  return body
    .replaceAll(/^>.*$/gm, '')
    .replaceAll(/\bhttps?:\S+/g, ' ')
    .replaceAll(/\]\([^()]*\)/g, ' ');
}

class FeatureCollector {
  readonly #language: Language;
  readonly #features = new Map<string, NoteFeature>();

  constructor(language: Language) {
    this.#language = language;
  }

  get collected(): readonly NoteFeature[] {
    return [...this.#features.values()];
  }

  /** Adds what a text has. */
  add(text: string, weight: number): void {
    const words = accentedWordsOf(text.slice(0, maxTextLength).replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, ''));
    for (const [index, word] of words.entries()) {
      const stem = withoutAccents(this.#language.stem(word));
      const before = words[index - 1] ?? '';
      const phrase = tradeIdeaOf(before, word);
      const idea = tradeIdeaOf(word); // also of small words: "down" says much here
      if (phrase !== undefined)
        this.#putIdea(phrase, { weight, shown: `${before} ${word}`, stem: `${before} ${stem}` });
      if (idea !== undefined) this.#putIdea(idea, { weight, shown: word, stem });
      if (this.#saysSomething(word)) this.#put({ key: stem, isIdea: false, weight, shown: word, stem });
    }
  }

  #saysSomething(word: string): boolean {
    return !this.#language.stopWords.has(word) && !/^(?:\p{N}+|\p{Script=Latin})$/u.test(word);
  }

  #putIdea(idea: string, said: Pick<NoteFeature, 'weight' | 'shown' | 'stem'>): void {
    this.#put({ key: `idea ${idea}`, isIdea: true, ...said });
  }

  #put(feature: NoteFeature): void {
    const known = this.#features.get(feature.key);
    if (!known || known.weight < feature.weight) this.#features.set(feature.key, feature);
  }
}
