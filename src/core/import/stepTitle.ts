/** What a side bar shows of a title before it becomes a burden: code points. */
const longest = 60;

/** Shorter pieces say too little to stand for the whole. */
const shortest = 15;

/** Where a text can be cut, the best places first: behind a sentence, at a clause, between words. */
const cuts = [/[.!?](?=\s)|[。！？]/gu, /[:;](?=\s)|[：；]| [–—-](?= )|\.\.\.|…/gu, /,(?=\s)|[，、]| (?=\()/gu, / /gu];

/** Cuts a text to a title of at most sixty characters: at a sentence, else a clause, else a word. */
export function titleOf(text: string): string {
  const letters = [...text];
  if (letters.length <= longest) return text;
  const start = letters.slice(0, longest - 1).join('');
  for (const [index, cut] of cuts.entries()) {
    const title = cutAt(text, start.length, cut);
    if (title !== undefined) return index === 0 ? title.replace(/[.。]$/u, '') : `${title}…`;
  }
  return `${start.replace(/[\p{M}\u200d\ufe0f]+$/u, '')}…`;
}

/** The text up to the last place within `end` where it can be cut, without what hangs loose there. */
function cutAt(text: string, end: number, cut: RegExp): string | undefined {
  const places = [...text.slice(0, end + 1).matchAll(cut)].map((match) => match.index + match[0].length);
  const place = places.findLast((at) => at <= end);
  if (place === undefined || place < shortest) return undefined;
  return text.slice(0, place).replace(/[\s:;,：；，、(–—-]+$/u, '');
}
