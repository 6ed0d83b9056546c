import type { Note } from '../notes/note.js';
import { accentedWordsOf, withoutAccents } from '../text/wordsOf.js';
import { detectLanguage, type Language } from './language.js';
import { tradeIdeaOf } from './tradeWords.js';

/** A feature of a note that others may share: a word in any form, or a technical idea. */
export interface NoteFeature {
  /** The compared form, which distinguishes words from ideas. */
  readonly key: string;
  readonly isIdea: boolean;
  /** Its weight in the note, above 0 to 1: words of the title count fully. */
  readonly weight: number;
  /** The word as in the note, in lower case. */
  readonly shown: string;
  /** The word's stem. */
  readonly stem: string;
}

const weights = { title: 1, tag: 1, body: 0.5, quote: 0.3 } as const;

/** How much of a body is read, in UTF-16 code units: the subject of a note is at its start. */
const maxBodyLength = 2000;

/** How much of a title, tag or quote is read. */
const maxTextLength = 2000;

const maxTags = 50;

/** A note to extract features from, with its language if detected. */
export interface ReadNote {
  readonly note: Note;
  /** The read part of its body, without the question that it answers, which others share. */
  readonly body: string;
  readonly language: Language | undefined;
}

export function readNote(note: Note): ReadNote {
  const body = withoutQuotes(note.body).slice(0, maxBodyLength);
  return { note, body, language: detectLanguage(accentedWordsOf(`${note.title.slice(0, maxTextLength)}\n${body}`)) };
}

/**
 * A note's features, each once with its greatest weight.
 *
 * @param common the language of notes whose own was not detected.
 */
export function featuresOf({ note, body, language }: ReadNote, common: Language): readonly NoteFeature[] {
  const features = new FeatureCollector(language ?? common);
  features.add(note.title, weights.title);
  for (const tag of note.tags.slice(0, maxTags)) features.add(tag, weights.tag);
  features.add(body, weights.body);
  features.add(note.code?.quote ?? '', weights.quote);
  return features.collected;
}

/** Removes quoted lines, addresses and file paths. */
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

  add(text: string, weight: number): void {
    const words = accentedWordsOf(text.slice(0, maxTextLength).replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, ''));
    for (const [index, word] of words.entries()) {
      const stem = withoutAccents(this.#language.stem(word));
      const before = words[index - 1] ?? '';
      const phrase = tradeIdeaOf(before, word);
      const idea = tradeIdeaOf(word); // Including stop words: "down" is significant here.
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
