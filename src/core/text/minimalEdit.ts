import type { Span } from './span.js';

/** One replacement that turns a text into another. */
export interface TextEdit {
  /** What is replaced, in the text before. */
  readonly span: Span;
  readonly text: string;
}

/**
 * The smallest single replacement that turns one text into another, so that a cursor outside of it stays where it is. It never
 * cuts a line ending or a character in two. Of equal texts it's an empty replacement at the end.
 */
export function findMinimalEdit(before: string, after: string): TextEdit {
  const start = commonStart(before, after);
  const suffix = commonEnd(before, after, Math.min(before.length, after.length) - start);
  return { span: { start, end: before.length - suffix }, text: after.slice(start, after.length - suffix) };
}

function commonStart(before: string, after: string): number {
  const limit = Math.min(before.length, after.length);
  let length = 0;
  while (length < limit && before[length] === after[length]) length++;
  while (cutsPair(before, length) || cutsPair(after, length)) length--;
  return length;
}

/** @param limit at most so many characters: what the common start has left. */
function commonEnd(before: string, after: string, limit: number): number {
  let length = 0;
  while (length < limit && before.at(-1 - length) === after.at(-1 - length)) length++;
  while (cutsPair(before, before.length - length) || cutsPair(after, after.length - length)) length--;
  return length;
}

/** Whether an offset lies within a line ending of two characters or within a surrogate pair. */
function cutsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(offset - 1, offset + 1));
}
