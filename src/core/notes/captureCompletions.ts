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

/** The source of completions: the vocabulary, and names from other notes. */
export interface CompletionWords extends CaptureVocabulary {
  /** People already quoted, most likely first. */
  readonly sources: readonly string[];
  /** Tags already used, most likely first. */
  readonly tags: readonly string[];
}

export interface CaptureOption {
  readonly kind: CaptureMarkType;
  /** The name alone. */
  readonly label: string;
  /** The replacement: sign, name and quotes, without a trailing space. */
  readonly insert: string;
}

/** The proposals at the cursor: at least one. */
export interface CaptureCompletions {
  /** The part of the line that an option replaces. */
  readonly replace: Span;
  readonly options: readonly CaptureOption[];
}

/** The maximum number of proposals. */
const maxOptions = 12;

/**
 * Proposes completions of the mark at the cursor: names with this prefix, then names that contain it, each in the order of
 * `words`. After the `/` of a source, proposes roles.
 *
 * @param cursor offset in `line`. The text before it is matched; the rest of the name is replaced too.
 * @returns `undefined` if there is no mark at the cursor, nothing matches, or the mark is complete.
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

/** The mark at or before the cursor; for a source with a role, one half of it: `@…` or `/…`. */
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
