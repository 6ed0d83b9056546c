import type { Span } from '../text/span.js';
import {
  type CaptureMarkType,
  type CaptureVocabulary,
  formatSourceMark,
  sourcePattern,
  withoutPunctuation,
} from './captureMark.js';
import { type CaptureWord, splitLine } from './captureWords.js';
import { noteKinds } from './vocabulary.js';

/** What completions are made from: the vocabulary, and what other notes have named. */
export interface CompletionWords extends CaptureVocabulary {
  /** People already quoted, the likeliest first. */
  readonly sources: readonly string[];
  /** Tags already used, the likeliest first. */
  readonly tags: readonly string[];
}

/** One proposal for the word at the cursor. */
export interface CaptureOption {
  readonly kind: CaptureMarkType;
  /** The name alone. */
  readonly label: string;
  /** What takes the place of the replaced stretch: sign, name and quotes; no blank behind it. */
  readonly insert: string;
}

/** The proposals at the cursor: at least one. */
export interface CaptureCompletions {
  /** The stretch of the line that an option takes the place of. */
  readonly replace: Span;
  readonly options: readonly CaptureOption[];
}

/** Most proposals at once. */
const maxOptions = 12;

/**
 * Proposes how the mark at the cursor could go on: names that begin with what is typed, then those that have it inside,
 * each in the order of `words`. Behind the `/` of a source roles are proposed.
 *
 * @param cursor offset in `line`. What is typed before it counts; the rest of the name is replaced too.
 * @returns `undefined` where there is no mark at the cursor, nothing fits, or all that fits is there already.
 */
export function completionsAt(line: string, cursor: number, words: CompletionWords): CaptureCompletions | undefined {
  const replace = markAt(line, cursor);
  if (!replace) return undefined;
  const typed = line.slice(replace.start, cursor);
  const present = line.slice(replace.start, replace.end);
  const fitting = rank(proposals(typed.charAt(0), words), typed.replace(/^."?/, ''))
    .filter(({ insert }) => insert !== present)
    .slice(0, maxOptions);
  return fitting.length === 0 ? undefined : { replace, options: fitting };
}

/** The mark that the cursor stands in or behind; of a source with a role the one half: `@…` or `/…`. */
function markAt(line: string, cursor: number): Span | undefined {
  const { words, end } = splitLine(line);
  if (cursor > end) return undefined;
  const word = words.find(({ text, start }) => start < cursor && cursor <= start + text.length);
  const openQuote = /(?<!\S)@"[^"]*$/.exec(line.slice(0, cursor));
  if (openQuote && !sourcePattern.test(word?.text ?? '')) return { start: openQuote.index, end: cursor };
  return word && /^[!#@^=]/.test(word.text) ? halfAt(word, cursor) : undefined;
}

function halfAt({ text, start }: CaptureWord, cursor: number): Span {
  const nameEnd = Math.max(cursor, start + withoutPunctuation(text).length);
  const source = sourcePattern.exec(text)?.[1];
  if (source === undefined) return { start, end: nameEnd };
  const slash = start + source.length;
  return cursor > slash ? { start: slash, end: nameEnd } : { start, end: Math.min(slash, nameEnd) };
}

function proposals(sign: string, words: CompletionWords): readonly CaptureOption[] {
  switch (sign) {
    case '!':
      return options('kind', sign, noteKinds);
    case '#':
      return [...options('theme', sign, words.themes), ...options('tag', sign, words.tags)];
    case '@':
      return words.sources.map((label) => ({ kind: 'source', label, insert: formatSourceMark(label) }));
    case '/':
      return options('role', sign, words.roles);
    case '^':
      return options('severity', sign, ['1', '2', '3']);
    case '=':
      return options('value', sign, words.values);
    default:
      return [];
  }
}

function options(kind: CaptureMarkType, sign: string, labels: readonly string[]): readonly CaptureOption[] {
  return labels.map((label) => ({ kind, label, insert: sign + label }));
}

function rank(proposed: readonly CaptureOption[], typed: string): readonly CaptureOption[] {
  const query = typed.toLowerCase();
  const begins = proposed.filter(({ label }) => label.toLowerCase().startsWith(query));
  const contains = proposed.filter(({ label }) => label.toLowerCase().indexOf(query) > 0);
  return [...begins, ...contains];
}
