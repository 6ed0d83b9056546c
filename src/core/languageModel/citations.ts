import type { NoteEntry } from '../notes/arrangeNotes.js';
import { withoutTail } from '../text/textEnd.js';
import { wordsOf } from '../text/wordsOf.js';

/** A sentence by a language model, with the notes that it cites. */
export interface CitedSentence {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Why a sentence is rejected. */
export type Refusal =
  | { readonly reason: 'uncited'; readonly text: string }
  /** It cites notes that weren't sent. */
  | { readonly reason: 'unknownNotes'; readonly text: string; readonly unknown: readonly string[] }
  /** It mentions names that are in no note. */
  | { readonly reason: 'unknownNames'; readonly text: string; readonly unknown: readonly string[] };

/** What sentences are checked against. */
export interface CitationFacts {
  /** Ids of the notes that were sent. */
  readonly ids: ReadonlySet<string>;
  /** All words that were sent. */
  readonly words: ReadonlySet<string>;
}

/**
 * Collects what sentences may cite and mention.
 *
 * @param others texts that were sent besides the notes, such as an item's title.
 */
export function citationFactsOf(entries: readonly NoteEntry[], others: readonly string[]): CitationFacts {
  const texts = entries.map(({ note }) => [note.title, note.body, note.role ?? '', ...note.tags].join('\n'));
  return { ids: new Set(entries.map(({ id }) => id)), words: new Set([...texts, ...others].flatMap(wordsOf)) };
}

/** Moves ids in double brackets from the text to the citations. */
export function withInlineCitations({ text, notes }: CitedSentence): CitedSentence {
  const inline = [...text.matchAll(/\[\[([^\][]+)\]\]/g)].map(([, id = '']) => id.trim());
  const plain = text.replaceAll(/\s+/g, ' ').replaceAll(/ ?\[\[[^\][]*\]\]/g, '');
  return { text: plain.trim(), notes: [...new Set([...notes.map((id) => id.trim()), ...inline])] };
}

/**
 * Checks whether a sentence is acceptable: it cites notes, all of them were sent, and every name in it occurs in what was sent.
 * Whether the notes support it is for the reader to judge.
 *
 * @returns `undefined` if it is.
 */
export function refusalOf(sentence: CitedSentence, facts: CitationFacts): Refusal | undefined {
  const { text, notes } = sentence;
  if (notes.length === 0) return { reason: 'uncited', text };
  const unknownNotes = notes.filter((id) => !facts.ids.has(id));
  if (unknownNotes.length > 0) return { reason: 'unknownNotes', text, unknown: unknownNotes };
  const names = unknownNamesIn(text, facts);
  return names.length > 0 ? { reason: 'unknownNames', text, unknown: names } : undefined;
}

/**
 * Names that don't occur in what was sent: capitalized words that don't start a sentence or that continue a name; addresses and
 * mentions. A name that is only the first word of a sentence can't be recognized.
 */
function unknownNamesIn(text: string, { words }: CitationFacts): readonly string[] {
  const capital = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'-]*(?:[ \u00A0]\p{Lu}[\p{L}\p{N}’'-]*)*/gu;
  const capitalised = [...text.matchAll(capital)].flatMap(({ 0: run, index }) => {
    const parts = run.split(/[ \u00A0]/);
    return isSentenceStart(text.slice(0, index)) && parts.length === 1 ? [] : parts;
  });
  const addressed = (text.match(/[\p{L}\p{N}@._-]+/gu) ?? [])
    .filter((word) => word.includes('@'))
    .map((word) => withoutTail(word, /[@._-]/));
  const isKnown = (name: string): boolean =>
    name === 'I' || wordsOf(withoutPossessive(name)).every((word) => words.has(word));
  return [...new Set([...capitalised, ...addressed].filter((name) => !isKnown(name)))];
}

function isSentenceStart(before: string): boolean {
  return /^$|[.!?:…–—"“”„«»([]$/u.test(before.trimEnd().slice(-1));
}

function withoutPossessive(name: string): string {
  return name.replace(/['’]s$/, '');
}
