import { parseFilter, type SearchField, searchFields, searchStates } from './searchQuery.js';
import { noteKinds } from './vocabulary.js';

export interface SearchWords {
  /** Ids of the checklist's themes, and others in notes. */
  readonly themes: readonly string[];
  /** Sources, most likely first. */
  readonly sources: readonly string[];
  /** Ids of the steps that notes were captured for. */
  readonly steps: readonly string[];
}

/** A proposal for the end of a search. */
export interface SearchOption {
  /** `kind:`, or `kind:risk`. */
  readonly label: string;
  /** The whole search with it, including a space after a value. */
  readonly nextQuery: string;
}

/** The maximum number of proposals. */
const maxOptions = 8;

/**
 * Proposes continuations of a search: fields while it is empty or a field's name is being typed, the field's values after a
 * colon: those with this prefix, then those that contain it.
 */
export function completeSearch(query: string, words: SearchWords): readonly SearchOption[] {
  const token = query.slice(lastTokenStart(query));
  const before = query.slice(0, query.length - token.length);
  const filter = parseFilter(token);
  if (!filter) {
    if (token === '' && query.trim() !== '') return [];
    const fields = searchFields.filter((field) => field.startsWith(token.toLowerCase()));
    return fields.map((field) => ({ label: `${field}:`, nextQuery: `${before}${field}:` }));
  }
  const { field, value } = filter;
  return rank(valuesOf(field, words), value)
    .map((name) => ({ label: formatFilter(field, name), nextQuery: `${before}${formatFilter(field, name)} ` }))
    .filter(({ label }) => label !== token)
    .slice(0, maxOptions);
}

/** The start of the last word or filter of the search, whose quote may be unclosed. */
function lastTokenStart(query: string): number {
  let start = query.length;
  while (start > 0 && /\S/.test(query.charAt(start - 1))) start--;
  const quote = query.lastIndexOf('"');
  if (quote < 0 || quote > start) return start;
  if (query.charAt(quote - 1) !== ':') return quote;
  let field = quote - 1;
  while (field > 0 && /[a-z]/i.test(query.charAt(field - 1))) field--;
  return field === quote - 1 ? quote : field;
}

function valuesOf(field: SearchField, words: SearchWords): readonly string[] {
  switch (field) {
    case 'kind':
      return noteKinds;
    case 'theme':
      return words.themes;
    case 'from':
      return words.sources;
    case 'step':
      return words.steps;
    case 'is':
      return searchStates;
  }
}

function formatFilter(field: SearchField, value: string): string {
  return /\s/.test(value) ? `${field}:"${value.replaceAll('"', '')}"` : `${field}:${value}`;
}

function rank(values: readonly string[], typed: string): readonly string[] {
  const query = typed.toLowerCase();
  const begins = values.filter((value) => value.toLowerCase().startsWith(query));
  const contains = values.filter((value) => value.toLowerCase().indexOf(query) > 0);
  return [...begins, ...contains];
}
