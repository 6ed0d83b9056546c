const pattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;

/** Says whether a text has the form of the time in a note: ISO 8601 in UTC, to the second or finer. */
export function isNoteTime(text: string): boolean {
  return pattern.test(text);
}
