import { wordsOf } from '../text/wordsOf.js';

/** How many characters of a line are kept before what was found. */
const lead = 24;

/**
 * The line of a note's body that shows best why it was found: the first that has most of the words; the first line at all where
 * none has any.
 *
 * @param words as {@link wordsOf} gives them.
 * @param maxLength a longer line begins shortly before the first of the words.
 * @returns empty for a body without lines.
 */
export function matchingLine(body: string, words: readonly string[], maxLength: number): string {
  const wanted = new Set(words);
  const lines = body.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : line.trim()));
  const counts = lines.map((line) => new Set(wordsOf(line).filter((word) => wanted.has(word))).size);
  const most = counts.reduce((one, other) => Math.max(one, other), 0);
  const line = lines[counts.indexOf(most)] ?? '';
  return line.length <= maxLength ? line : cut(line, wanted, maxLength);
}

function cut(line: string, wanted: ReadonlySet<string>, maxLength: number): string {
  const parts = [...line.matchAll(/\S+/g)];
  const found = parts.find(([part]) => wordsOf(part).some((word) => wanted.has(word)))?.index ?? 0;
  const start = found <= lead ? 0 : (parts.find(({ index }) => index >= found - lead)?.index ?? found);
  return `${start > 0 ? '…' : ''}${line.slice(start, start + maxLength).trimEnd()}${start + maxLength < line.length ? '…' : ''}`;
}
