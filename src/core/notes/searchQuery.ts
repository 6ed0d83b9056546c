import { wordsOf } from '../text/wordsOf.js';
import type { Note } from './note.js';

/** The fields that narrow a search, in the order offered: `kind:risk`. */
export const searchFields = ['kind', 'theme', 'from', 'step', 'is'] as const;

export type SearchField = (typeof searchFields)[number];

/** The values of `is:`. */
export const searchStates = ['unsorted', 'private'] as const;

/** A field and the prefix of its value. */
export interface SearchFilter {
  readonly field: SearchField;
  readonly value: string;
}

export interface SearchQuery {
  /** The text to find in a note; empty for any. */
  readonly text: string;
  /** In order. At least one filter of each field must match. */
  readonly filters: readonly SearchFilter[];
}

/** The input of filters: a note, and whether it is private. */
export interface SearchedNote {
  readonly note: Note;
  readonly isPrivate: boolean;
}

/** A word, or a field with an optionally quoted value; the closing quote may be missing. */
const tokenPattern = /(?:[a-z]+:)?"[^"]*(?:"|$)|\S+/giu;

const filterPattern = /^([a-z]+):(?:"([^"]*)"?|(.*))$/is;

/** Parses a search as typed. A filter without a value, and an unknown field, are text. */
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

/** @returns `undefined` if it isn't a filter; an unfinished filter has an empty value. */
export function parseFilter(token: string): SearchFilter | undefined {
  const [, name = '', quoted, plain = ''] = filterPattern.exec(token) ?? [];
  const field = searchFields.find((known) => known === name.toLowerCase());
  return field && { field, value: (quoted ?? plain).trim() };
}

/** Whether a note passes the filters: case and accents are ignored, and a prefix of a value suffices. */
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

/** Whether each word of a name is a prefix of one in the text: `rao` and `pri rao` match Priya Rao. */
function hasWords(text: string | undefined, name: string): boolean {
  const words = wordsOf(text ?? '');
  return text !== undefined && wordsOf(name).every((asked) => words.some((word) => word.startsWith(asked)));
}
