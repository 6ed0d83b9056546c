import { wordsOf } from '../text/wordsOf.js';
import type { Note } from './note.js';

/** What a search can be narrowed by, in the order they are offered: `kind:risk`. */
export const searchFields = ['kind', 'theme', 'from', 'step', 'is'] as const;

/** One of them. */
export type SearchField = (typeof searchFields)[number];

/** What `is:` can ask. */
export const searchStates = ['unsorted', 'private'] as const;

/** A field and what it shall begin with. */
export interface SearchFilter {
  readonly field: SearchField;
  readonly value: string;
}

/** What a search asks for. */
export interface SearchQuery {
  /** What is to be found in the note's text; empty for anything. */
  readonly text: string;
  /** In their order. Of several for one field any must hold, and for every field one. */
  readonly filters: readonly SearchFilter[];
}

/** What filters are asked about: a note, and whether it is kept from git. */
export interface SearchedNote {
  readonly note: Note;
  readonly isPrivate: boolean;
}

/** A word, or a field with a value that may be in quotes; the last quote may be missing. */
const tokenPattern = /(?:[a-z]+:)?"[^"]*(?:"|$)|\S+/giu;

const filterPattern = /^([a-z]+):(?:"([^"]*)"?|(.*))$/is;

/** Reads a search as it is typed. A filter without its value, and a field that is none, ask for nothing and are text. */
export function parseSearchQuery(query: string): SearchQuery {
  const texts: string[] = [];
  const filters: SearchFilter[] = [];
  for (const [token] of query.matchAll(tokenPattern)) {
    const filter = parseFilter(token);
    if (!filter) texts.push(token);
    else if (filter.value !== '') filters.push(filter);
  }
  return { text: texts.join(' '), filters };
}

/** @returns `undefined` for what is no filter; a filter that is just being typed has an empty value. */
export function parseFilter(token: string): SearchFilter | undefined {
  const [, name = '', quoted, plain = ''] = filterPattern.exec(token) ?? [];
  const field = searchFields.find((known) => known === name.toLowerCase());
  return field && { field, value: (quoted ?? plain).trim() };
}

/** Whether a note is what the filters ask for: upper case and accents don't matter, and the beginning of a value is enough. */
export function passesFilters(searched: SearchedNote, filters: readonly SearchFilter[]): boolean {
  return searchFields.every((field) => {
    const asked = filters.filter((filter) => filter.field === field);
    return asked.length === 0 || asked.some(({ value }) => hasValue(searched, field, value));
  });
}

function hasValue({ note, isPrivate }: SearchedNote, field: SearchField, value: string): boolean {
  switch (field) {
    case 'kind':
      return beginsWith(note.kind, value);
    case 'theme':
      return beginsWith(note.theme, value);
    case 'step':
      return beginsWith(note.step, value);
    case 'from':
      return hasWords(note.source, value);
    case 'is': {
      const states = [note.theme === undefined && 'unsorted', isPrivate && 'private'];
      return states.some((state) => state !== false && beginsWith(state, value));
    }
  }
}

function beginsWith(text: string | undefined, beginning: string): boolean {
  return text?.toLowerCase().startsWith(beginning.toLowerCase()) ?? false;
}

/** Whether each word of a name is the beginning of one of the text's: `rao` and `pri rao` mean Priya Rao. */
function hasWords(text: string | undefined, name: string): boolean {
  const words = wordsOf(text ?? '');
  return text !== undefined && wordsOf(name).every((asked) => words.some((word) => word.startsWith(asked)));
}
