import { withoutTail } from '../text/textEnd.js';

/** What a side bar shows of a title before it becomes a burden: code points. */
const longest = 60;

/** Where a text can be cut, the best places first, and how short a piece still stands for the whole there. */
const cuts = [
  { pattern: /[.!?](?=\s)|[。！？]/gu, shortest: 15, isEnd: true },
  { pattern: /[:;](?=\s)|[：；]| [–—-](?= )/gu, shortest: 24, isEnd: false },
  { pattern: /,(?=\s)|[，、]| (?=\()/gu, shortest: 24, isEnd: false },
  { pattern: / /gu, shortest: 15, isEnd: false },
] as const;

/** Cuts a text to a title of at most sixty characters: at a sentence, else a clause, else a word. */
export function titleOf(text: string): string {
  const letters = [...text];
  if (letters.length <= longest) return text;
  const start = letters.slice(0, longest - 1).join('');
  for (const { pattern, shortest, isEnd } of cuts) {
    const place = lastPlace(text.slice(0, start.length + 1), pattern, start.length);
    if (place >= shortest)
      return isEnd ? text.slice(0, place).replace(/[.。]$/u, '') : `${trimEnd(text.slice(0, place))}…`;
  }
  return `${withoutTail(start, /[\p{M}\p{Cf}]/u)}…`;
}

/** The last place, at most `end`, behind a match; 0 where there is none. */
function lastPlace(text: string, pattern: RegExp, end: number): number {
  const places = [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
  return places.findLast((place) => place <= end) ?? 0;
}

/** Takes away what hangs loose at a cut. */
function trimEnd(text: string): string {
  return withoutTail(text, /[\s:;,：；，、(–—-]/u);
}
