import type { Span } from '../text/span.js';
import { withoutTail } from '../text/textEnd.js';

/** Finds where a line ends: before its line ending. */
export function lineEndAt(text: string, offset: number, limit: number): number {
  const lineFeed = text.indexOf('\n', offset);
  const end = lineFeed < 0 || lineFeed > limit ? limit : lineFeed;
  return end > offset && lineFeed === end && text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the next line begins. */
export function nextLineStart(text: string, offset: number, limit: number): number {
  const lineFeed = text.indexOf('\n', offset);
  return lineFeed < 0 || lineFeed >= limit ? limit : lineFeed + 1;
}

/** Skips blanks on a line. */
export function skipBlanks(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at < limit && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** Skips an anchor and a tag in front of a value: `&name !!str `. */
export function skipProperties(text: string, offset: number, limit: number): number {
  const properties = /^(?:[&!][^\s,[\]{}]*[ \t]+)+/.exec(text.slice(offset, Math.min(limit, offset + 200)));
  return offset + (properties?.[0].length ?? 0);
}

/** Whether nothing of a value stands at a place: the line ends there, or a comment begins. */
export function isLineEnd(text: string, offset: number, limit: number): boolean {
  const character = text[offset];
  return offset >= limit || character === '\n' || character === '\r' || character === '#';
}

/** Finds a plain scalar's first line: before a comment and the blanks at its end. */
export function findPlain(text: string, start: number, lineEnd: number): Span {
  const line = text.slice(start, lineEnd);
  const comment = /[ \t]#/.exec(line)?.index ?? line.length;
  return { start, end: start + line.slice(0, comment).trimEnd().length };
}

/** Finds a plain scalar in brackets, or a key there: before what ends it. */
export function findFlowPlain(text: string, start: number, limit: number): Span {
  const end = /[,[\]{}\r\n]|:(?=[\s,[\]{}]|$)|[ \t]#/.exec(text.slice(start, limit))?.index ?? limit - start;
  return { start, end: start + text.slice(start, start + end).trimEnd().length };
}

/** Finds a scalar in quotes, the quotes included. One that isn't closed before the limit ends with its first line. */
export function findQuoted(text: string, start: number, limit: number): Span {
  const pattern = text[start] === '"' ? /^"(?:[^"\\]|\\[\s\S])*"/ : /^'(?:[^']|'')*'/;
  const closed = pattern.exec(text.slice(start, limit));
  return { start, end: closed ? start + closed[0].length : lineEndAt(text, start, limit) };
}

/** A key at the beginning of a place: `title:` or `"title":`. */
export interface FoundKey {
  readonly key: string;
  readonly head: Span;
  readonly colonEnd: number;
}

/** Finds a key that is followed by its colon on the same line. */
export function findKey(text: string, start: number, lineEnd: number): FoundKey | undefined {
  const line = text.slice(start, lineEnd);
  const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*:/.exec(line);
  if (quoted) {
    const [whole, written = ''] = quoted;
    return { key: written.slice(1, -1), head: { start, end: start + written.length }, colonEnd: start + whole.length };
  }
  const colon = plainKeyEnd(line);
  if (colon === undefined) return undefined;
  const key = withoutTail(line.slice(0, colon), /[ \t]/);
  return { key, head: { start, end: start + key.length }, colonEnd: start + colon + 1 };
}

/** Where the colon is that ends a key without quotes at the start of a line: a blank or nothing is behind it. */
function plainKeyEnd(line: string): number | undefined {
  const isDash = /^-[^\s:]/.test(line);
  if (!isDash && !/^[^\s#&*!|>'"%@`{}[\],?:-]/.test(line)) return undefined;
  for (const { 0: sign, index } of line.matchAll(/:|\s#/g)) {
    const isColon = sign === ':';
    if (isColon && /^:(?:\s|$)/.test(line.slice(index, index + 2))) return index;
    // Behind a dash, a comment is passed over and a colon in a word is not; without one, it is the other way round.
    if (isColon === isDash) return undefined;
  }
  return undefined;
}
