import type { NameToken } from './nameTokens.js';

/** Names that are months: with a number or one of {@link beforeMonth} beside them they are no person. */
const months: ReadonlySet<string> = new Set(['april', 'may', 'june', 'august']);

const beforeMonth =
  /(?:^|[^\p{L}])(?:in|by|until|till|since|during|early|mid|late|next|last|this|every|(?:beginning|start|middle|end) of|\d{1,2}(?:st|nd|rd|th)?(?: of)?)[\s-]+$/iu;

const afterMonth = /^[\s,]+\d/;

/** What follows a verb at the start of a sentence, and hardly ever a name: "Mark the release", "Will it hold?", "May be slow". */
const afterVerb =
  /^\s+(?:the|an?|it|its|this|that|these|those|we|you|they|i|our|your|their|my|all|any|each|every|some|no|not|be|there|as|to|periods?)(?!\p{L})/iu;

/** Nothing of the sentence stands before it, apart from marks. */
const sentenceStart = /(?:^|[.!?…:;–—\n]|(?:^|\s)[-•]\s)[\s"'“”‘’«»()[\]*_#>~|]*$/u;

/** It belongs to a longer word or name: `SetMark`, `Mark-up`, `MaxValue`. */
const gluedBefore = /[\p{L}\p{N}_-]$/u;
const gluedAfter = /^[\p{L}\p{N}_]|^-\p{L}|^['’](?:t|ll)(?!\p{L})/u;

/**
 * Decides whether an ordinary word stands for somebody who is called so. In doubt it does: rather a sentence that reads oddly
 * than a name that is told.
 */
export function isUsedAsName(text: string, token: NameToken): boolean {
  const before = text.slice(Math.max(0, token.start - 40), token.start);
  const after = text.slice(token.end, token.end + 20);
  if (/^['’]s(?!\p{L})/u.test(after) && token.isCapitalized) return true;
  if (!token.isCapitalized || gluedBefore.test(before) || gluedAfter.test(after)) return false;
  if (months.has(token.key) && (beforeMonth.test(before) || afterMonth.test(after))) return false;
  return !(sentenceStart.test(before) && afterVerb.test(after));
}
