import type { CodeAnchor } from '../notes/note.js';
import { type CodeText, comparableLine, type QuotePlace, splitLines } from './codeText.js';

/** Where an anchor's quote is by now; `line` is 1-based. */
export type AnchorPlace =
  | { readonly kind: 'anchored' | 'moved'; readonly line: number }
  /** The quote is gone, or no place is the right one beyond doubt: it points nowhere rather than somewhere else. */
  | { readonly kind: 'lost' };

/** Words that stand everywhere in code and say nothing of where. */
const everywhere = new Set(
  `begin break case catch continue default do done else elif end endif ensure esac false fi
   finally nil none null pass rescue return then true try undefined void yield`.split(/\s+/),
);

/** How many letters and digits besides such words make a line say anything of its own. */
const tellingWeight = 3;

/**
 * From how many on lines are what they were: as many as git wants before it takes lines for moved. With fewer, a replay of real
 * histories has quotes that lead to the same words elsewhere.
 */
const provingWeight = 20;

/** How many three lines in a row must have together where none of them has that many. */
const togetherWeight = 25;

/** How many a quote must have to be found by one neighbour alone. */
const leadingWeight = 10;

/**
 * Finds the place of an anchor again, after any edits and moves within its file. Differences in blanks don't matter.
 *
 * A place is believed where it is better than every other, and what it has of the quote and the lines around is enough to tell
 * it: the line number never decides, and a line such as `}` is not found at all.
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
 * The lines, from 1, that would be taken for an anchor's if no other had its quote. With more than its own it is none to make a note
 * of: one edit of its place, and it would lead to another one.
 */
export function provenLines(code: CodeText, anchor: CodeAnchor): readonly number[] {
  const wanted = readAnchor(anchor);
  const proven = code.placesOf(wanted.quote).filter((place) => isProven(fitOf(place, wanted), wanted));
  return proven.map(({ line }) => line);
}

/** The lines, from 1, at which an anchor's quote stands: what a person can choose from where it is lost. */
export function listPlaces(code: CodeText, anchor: CodeAnchor): readonly number[] {
  const quote = quoteOf(anchor);
  return quote === '' ? [] : code.placesOf(quote).map(({ line }) => line);
}

/** What is looked for: the first line of the quote that isn't blank. */
function quoteOf(anchor: CodeAnchor): string {
  return comparableLine(splitLines(anchor.quote).find((line) => line.trim() !== '') ?? '');
}

/** A line as it is compared, and how much it says, as {@link weigh} counts. */
interface WantedLine {
  readonly text: string;
  readonly weight: number;
}

/** What is looked for, made ready once for all the places that are compared with it. */
interface WantedLines {
  readonly quote: string;
  readonly quoteWeight: number;
  readonly before: WantedLine;
  readonly after: WantedLine;
  /** Whether the anchor knows no line around its quote. */
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

/** Where the file ended then, it must end now. */
function readLine(line = ''): WantedLine {
  const text = comparableLine(line);
  return { text, weight: weigh(text) };
}

/** A line that was next to the quote: whether it still is, or stands further away on the same side, or on the other one. */
interface Neighbour {
  readonly stands: 'beside' | 'near' | 'nowhere' | 'opposite';
  /** How much it says, as {@link weigh} counts. */
  readonly weight: number;
}

/** The lines above and below. */
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

/** The lines around a place, as one neighbour sees them: those on its own side and on the other, the nearest first. */
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

/** The place that is better than every other. The one that comes out of a single pass is, if any. */
function findBest(places: readonly FittingPlace[]): FittingPlace | undefined {
  const [first, ...rest] = places;
  if (!first) return undefined;
  const best = rest.reduce((leader, place) => (beats(place.fit, leader.fit) ? place : leader), first);
  return places.every((place) => place === best || beats(best.fit, place.fit)) ? best : undefined;
}

/**
 * Whether a place is the better one beyond doubt: it has every neighbour beside it that the other has anywhere, and one more
 * that tells.
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

/** Whether what is at a place could not be so by chance. */
function isProven(fit: Fit, { quoteWeight, isBare }: WantedLines): boolean {
  if (quoteWeight < tellingWeight) return false;
  if (isBare) return quoteWeight >= provingWeight;
  // Of two lines alike that stood next to each other, this is the other one.
  if (fit.some(({ stands }) => stands === 'opposite')) return false;
  const present = fit.filter(isThere).map(({ weight }) => weight);
  const isLed = present.some((weight) => weight >= provingWeight);
  if (present.length < fit.length) return isLed && quoteWeight >= leadingWeight;
  const sum = present.reduce((total, weight) => total + weight, quoteWeight);
  return isLed || quoteWeight >= provingWeight || sum >= togetherWeight;
}

/** How much a line says: its letters and digits, without words that stand everywhere. */
function weigh(line: string): number {
  const words = line.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => !everywhere.has(word)).reduce((length, word) => length + word.length, 0);
}
