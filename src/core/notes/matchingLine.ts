import { wordsOf } from '../text/wordsOf.js';

/** How many characters before the match are kept. */
const lead = 24;

/**
 * The line of a note's body that best shows why it was found: the first one with most of the words, or else the first line.
 *
 * @param words as returned by {@link wordsOf}.
 * @param maxLength a longer line starts shortly before the first match.
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
