import type { CodeAnchor } from '../notes/note.js';
import { type CodeText, comparableLine, type QuotePlace, splitLines } from './codeText.js';

/** The present place of an anchor's quote; `line` is 1-based. */
export type AnchorPlace =
  | { readonly kind: 'anchored' | 'moved'; readonly line: number }
  /** The quote is gone, or no place is certain: a lost anchor is better than a wrong one. */
  | { readonly kind: 'lost' };

/** Words so frequent in code that they don't identify a line. */
const everywhere = new Set(
  `begin break case catch continue default do done else elif end endif ensure esac false fi
   finally nil none null pass rescue return then true try undefined void yield`.split(/\s+/),
);

/** How many letters and digits, not counting such words, a line needs to identify anything. */
const tellingWeight = 3;

/**
 * The weight from which lines count as unchanged: git's threshold for moved lines. With less, replays of real histories contain
 * quotes that lead to the same words elsewhere.
 */
const provingWeight = 20;

/** The combined weight that three successive lines need if none of them reaches that. */
const togetherWeight = 25;

/** The weight that a quote needs to be found by a single neighbour. */
const leadingWeight = 10;

/**
 * Finds an anchor's place again after any edits and moves within its file, ignoring whitespace.
 *
 * A place is accepted if it is better than every other, and if its quote and neighbours are distinctive enough: the line number
 * never decides, and a line such as `}` is not found at all.
 */
export function findAnchor(code: CodeText, anchor: CodeAnchor): AnchorPlace {
  const wanted = readAnchor(anchor);
  if (wanted.quote === '') return { kind: 'lost' };
  const places = code.placesOf(wanted.quote).map((place) => ({ line: place.line, fit: fitOf(place, wanted) }));
  const best = findBest(places);
  if (!best) return { kind: 'lost' };
  const stayed = best.line === anchor.line;
  if (!(stayed && best.fit.every(({ stands }) => stands === 'beside')) && !isProven(best.fit, wanted))
    return { kind: 'lost' };
  return { kind: stayed ? 'anchored' : 'moved', line: best.line };
}

/**
 * The 1-based lines that would be accepted for an anchor if no other line had its quote. If there are others than its own, it
 * makes a poor anchor: a single edit of its place would redirect it.
 */
export function provenLines(code: CodeText, anchor: CodeAnchor): readonly number[] {
  const wanted = readAnchor(anchor);
  const proven = code.placesOf(wanted.quote).filter((place) => isProven(fitOf(place, wanted), wanted));
  return proven.map(({ line }) => line);
}

/** The 1-based lines that contain an anchor's quote: the choices for a person if the anchor is lost. */
export function listPlaces(code: CodeText, anchor: CodeAnchor): readonly number[] {
  const quote = quoteOf(anchor);
  return quote === '' ? [] : code.placesOf(quote).map(({ line }) => line);
}

/** The searched line: the first non-blank line of the quote. */
function quoteOf(anchor: CodeAnchor): string {
  return comparableLine(splitLines(anchor.quote).find((line) => line.trim() !== '') ?? '');
}

/** A comparable line, and its weight as counted by {@link weigh}. */
interface WantedLine {
  readonly text: string;
  readonly weight: number;
}

/** The searched lines, prepared once for all places. */
interface WantedLines {
  readonly quote: string;
  readonly quoteWeight: number;
  readonly before: WantedLine;
  readonly after: WantedLine;
  /** Whether the anchor has no neighbours. */
  readonly isBare: boolean;
}

function readAnchor(anchor: CodeAnchor): WantedLines {
  const quote = quoteOf(anchor);
  return {
    quote,
    quoteWeight: weigh(quote),
    before: readLine(anchor.before),
    after: readLine(anchor.after),
    isBare: anchor.before === undefined && anchor.after === undefined,
  };
}

/** The end of the file then must match the end of the file now. */
function readLine(line = ''): WantedLine {
  const text = comparableLine(line);
  return { text, weight: weigh(text) };
}

/** A former neighbour of the quote: whether it still is one, is further away on the same side, or is on the other side. */
interface Neighbour {
  readonly stands: 'beside' | 'near' | 'nowhere' | 'opposite';
  /** As counted by {@link weigh}. */
  readonly weight: number;
}

/** The neighbours above and below. */
type Fit = readonly [Neighbour, Neighbour];

interface FittingPlace {
  readonly line: number;
  readonly fit: Fit;
}

function fitOf({ above, below }: QuotePlace, { before, after, quoteWeight }: WantedLines): Fit {
  return [
    neighbourIn({ side: above, opposite: below }, before, quoteWeight),
    neighbourIn({ side: below, opposite: above }, after, quoteWeight),
  ];
}

/** The lines around a place from a neighbour's point of view: on its own side and on the other, nearest first. */
interface Surroundings {
  readonly side: readonly string[];
  readonly opposite: readonly string[];
}

function neighbourIn({ side, opposite }: Surroundings, wantedLine: WantedLine, quoteWeight: number): Neighbour {
  const { text: wanted, weight } = wantedLine;
  if ((side[0] ?? '') === wanted) return { stands: 'beside', weight };
  if (weight < provingWeight) return { stands: 'nowhere', weight };
  if (quoteWeight >= provingWeight && side.includes(wanted)) return { stands: 'near', weight };
  return { stands: opposite.includes(wanted) ? 'opposite' : 'nowhere', weight };
}

/** The place that is better than every other, if any: only the survivor of a single pass can be. */
function findBest(places: readonly FittingPlace[]): FittingPlace | undefined {
  const [first, ...rest] = places;
  if (!first) return undefined;
  const best = rest.reduce((leader, place) => (beats(place.fit, leader.fit) ? place : leader), first);
  return places.every((place) => place === best || beats(best.fit, place.fit)) ? best : undefined;
}

/**
 * Whether a place is certainly better than another: it has every neighbour adjacent that the other has anywhere, and one more
 * distinctive one.
 */
function beats(one: Fit, other: Fit): boolean {
  const gains = one.filter(({ stands }, side) => stands === 'beside' && !isThere(other[side]));
  const losses = other.filter((neighbour, side) => isThere(neighbour) && one[side]?.stands !== 'beside');
  if (losses.length > 0 || gains.length === 0) return false;
  return gains.some(({ weight }) => weight >= tellingWeight) || one.every(({ stands }) => stands === 'beside');
}

function isThere(neighbour: Neighbour | undefined): boolean {
  return neighbour?.stands === 'beside' || neighbour?.stands === 'near';
}

/** Whether a match can't be a coincidence. */
function isProven(fit: Fit, { quoteWeight, isBare }: WantedLines): boolean {
  if (quoteWeight < tellingWeight) return false;
  if (isBare) return quoteWeight >= provingWeight;
  // Of two identical adjacent lines, this is the other one.
  if (fit.some(({ stands }) => stands === 'opposite')) return false;
  const present = fit.filter(isThere).map(({ weight }) => weight);
  const isLed = present.some((weight) => weight >= provingWeight);
  if (present.length < fit.length) return isLed && quoteWeight >= leadingWeight;
  const sum = present.reduce((total, weight) => total + weight, quoteWeight);
  return isLed || quoteWeight >= provingWeight || sum >= togetherWeight;
}

/** A line's weight: its letters and digits, without frequent words. */
function weigh(line: string): number {
  const words = line.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => !everywhere.has(word)).reduce((length, word) => length + word.length, 0);
}
