import { isLocalDate } from './localDate.js';

const pattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

/** Whether a text is an instant as in notes: ISO 8601 in UTC, to the second or finer, on an existing day. */
export function isNoteTime(text: string): boolean {
  // Every month has 28 days, so most texts need no calendar: reading many notes must be fast.
  return pattern.test(text) && (text.slice(8, 10) <= '28' || isLocalDate(text.slice(0, 10)));
}
