import type { CodeAnchor } from '../notes/note.js';
import { type CodeText, comparableLine, type QuotePlace, splitLines } from './codeText.js';

/** Where an anchor's quote is by now; `line` is 1-based. */
export type AnchorPlace =
  | { readonly kind: 'anchored' | 'moved'; readonly line: number }
  /** The quote is gone, or it fits several places equally well: it points nowhere rather than somewhere else. */
  | { readonly kind: 'lost' };

/** Words that stand everywhere in code and say nothing of where. */
const everywhere = new Set(
  `begin break case catch continue default do done else elif end endif ensure esac false fi
   finally nil none null pass rescue return then true try undefined void yield`.split(/\s+/),
);

/** How many letters and digits besides such words make a line tell where it is. */
const tellingLength = 3;

/**
 * Finds the place of an anchor again, after any edits and moves within its file. Differences in blanks don't matter. Where the
 * quote stands several times, the lines around decide; a line such as `}` is only found beside one that it was beside.
 */
export function findAnchor(code: CodeText, anchor: CodeAnchor): AnchorPlace {
  const quote = comparableLine(splitLines(anchor.quote).find((line) => line.trim() !== '') ?? '');
  if (quote === '') return { kind: 'lost' };
  const places = code.placesOf(quote).map((place) => ({ line: place.line, fit: fitOf(place, anchor) }));
  const best = findBest(places);
  if (!best || !(isTelling(quote) || isProof(best.fit))) return { kind: 'lost' };
  return { kind: best.line === anchor.line ? 'anchored' : 'moved', line: best.line };
}

/** Whether a line beside the quote is what it was; `common` for one that is, but stands everywhere in code. */
type Neighbour = 'telling' | 'common' | 'other';

/** The lines above and below. */
type Fit = readonly [Neighbour, Neighbour];

interface FittingPlace {
  readonly line: number;
  readonly fit: Fit;
}

function fitOf(place: QuotePlace, anchor: CodeAnchor): Fit {
  return [neighbourOf(place.before, anchor.before), neighbourOf(place.after, anchor.after)];
}

function neighbourOf(now: string, then: string | undefined): Neighbour {
  const wanted = comparableLine(then ?? '');
  if (wanted === '' || now !== wanted) return 'other';
  return isTelling(wanted) ? 'telling' : 'common';
}

/** The place that is better than every other. The one that comes out of a single pass is, if any. */
function findBest(places: readonly FittingPlace[]): FittingPlace | undefined {
  const [first, ...rest] = places;
  if (!first) return undefined;
  const best = rest.reduce((leader, place) => (beats(place.fit, leader.fit) ? place : leader), first);
  return places.every((place) => place === best || beats(best.fit, place.fit)) ? best : undefined;
}

/** Whether a place is the better one beyond doubt: it has every neighbour that the other has, and one more that tells. */
function beats(one: Fit, other: Fit): boolean {
  const gains = one.filter((neighbour, side) => neighbour !== 'other' && other[side] === 'other');
  const losses = other.filter((neighbour, side) => neighbour !== 'other' && one[side] === 'other');
  if (losses.length > 0 || gains.length === 0) return false;
  return gains.includes('telling') || isWhole(one);
}

function isWhole(fit: Fit): boolean {
  return !fit.includes('other');
}

/** Whether the lines around show by themselves that a place is the right one. */
function isProof(fit: Fit): boolean {
  return fit.includes('telling') || isWhole(fit);
}

/** Whether a line says anything of its own. */
function isTelling(line: string): boolean {
  const words = line.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const own = words.filter((word) => !everywhere.has(word));
  return own.reduce((length, word) => length + word.length, 0) >= tellingLength;
}
