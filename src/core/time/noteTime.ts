import { isLocalDate } from './localDate.js';

const pattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

/** Says whether a text is a time as notes have it: ISO 8601 in UTC, to the second or finer, on a day that exists. */
export function isNoteTime(text: string): boolean {
  // Every month has 28 days: most texts need no calendar, and reading many notes shall be fast.
  return pattern.test(text) && (text.slice(8, 10) <= '28' || isLocalDate(text.slice(0, 10)));
}
