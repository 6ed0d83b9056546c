import { isLocalDate } from '../time/localDate.js';

const pattern = /^\d{4}-(?:0[1-9]|1[0-2])-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

/** Says whether a text is a time as notes have it: ISO 8601 in UTC, to the second or finer, on a day that exists. */
export function isNoteTime(text: string): boolean {
  return pattern.test(text) && isLocalDate(text.slice(0, 10));
}
