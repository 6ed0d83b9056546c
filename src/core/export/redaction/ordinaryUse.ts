import type { NameToken } from './nameTokens.js';
import { ordinaryWords } from './ordinaryWords.js';

/** Names that are months: next to a number or one of {@link beforeMonth} they are not a person. In "Reported by May" one is. */
const months: ReadonlySet<string> = new Set(['april', 'may', 'june', 'august']);

const beforeMonth =
  /(?:^|[^\p{L}])(?:in|(?<!(?:ed|en|id|nt|ld)\s)by|until|till|since|during|early|mid|late|next|last|this|every|(?:beginning|start|middle|end) of|\d{1,2}(?:st|nd|rd|th)?(?: of)?)[\s-]+$/iu;

const afterMonth = /^[\s,]+\d/;

/** What follows a verb at the start of a sentence, but rarely a name: "Mark the release", "Will it hold?", "May be slow". */
const afterVerb =
  /^\s+(?:the|an?|it|its|this|that|these|those|we|you|they|i|our|your|their|my|all|any|each|every|some|no|not|be|there|as|to|what|which|how|when|where|who|if|whether|both|only|more|periods?)(?!\p{L})/iu;

/** Nothing of the sentence precedes it, except punctuation. */
const sentenceStart = /(?:^|[.!?…:;–—\n]|(?:^|\s)[-•]\s)[\s"'“”‘’«»()[\]*_#>~|]*$/u;

/** Part of a longer word or name: `SetMark`, `Mark-up`, `MaxValue`. */
const gluedBefore = /[\p{L}\p{N}][_-]?$/u;
const gluedAfter = /^(?!-(?:led|owned|approved|built|written|style)(?!\p{L}))[_-]?[\p{L}\p{N}]|^['’](?:t|ll)(?!\p{L})/u;

/** Decides whether an ordinary word is used as a name. In doubt it is: an odd sentence is better than a revealed name. */
export function isUsedAsName(text: string, token: NameToken): boolean {
  if (!token.isCapitalized) return false;
  const before = text.slice(Math.max(0, token.start - 40), token.start);
  const after = text.slice(token.end, token.end + 20);
  if (/^['’]s(?!\p{L})/u.test(after)) return true;
  return ordinaryWords.has(token.key) ? isNameBetween(token.key, before, after) : isWordBetween(before, after);
}

function isNameBetween(key: string, before: string, after: string): boolean {
  if (gluedBefore.test(before) || gluedAfter.test(after)) return false;
  if (months.has(key) && (beforeMonth.test(before) || afterMonth.test(after))) return false;
  return !(sentenceStart.test(before) && afterVerb.test(after));
}

/** For a short name that is no word: "Bo-led" is about Bo. */
function isWordBetween(before: string, after: string): boolean {
  return !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
}
