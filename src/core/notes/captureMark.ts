import type { Span } from '../text/span.js';
import type { CaptureWord } from './captureWords.js';
import { noteKinds, type NoteKind, type Severity } from './vocabulary.js';

/** What marks can name; the kinds are always the built-in ones. */
export interface CaptureVocabulary {
  /** Ids of the checklist's themes. */
  readonly themes: readonly string[];
  readonly roles: readonly string[];
  /** What customers care about. */
  readonly values: readonly string[];
}

/** The value of each type of mark: a kind, theme, role or value in full; a tag or source as typed. */
interface MarkValues {
  readonly kind: NoteKind;
  readonly theme: string;
  readonly tag: string;
  readonly source: string;
  readonly role: string;
  readonly severity: Severity;
  readonly value: string;
}

/** The types of marks; `value` is what a customer cares about. */
export type CaptureMarkType = keyof MarkValues;

/** A mark in a captured line; `span` excludes trailing punctuation. */
export type CaptureMark = {
  [Type in CaptureMarkType]: { readonly type: Type; readonly value: MarkValues[Type]; readonly span: Span };
}[CaptureMarkType];

/** Punctuation that may follow a mark. */
const punctuation = '.,;:!?)]}/…';

/** A word without trailing punctuation. */
export function withoutPunctuation(word: string): string {
  let end = word.length;
  while (end > 0 && punctuation.includes(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}

const tagPattern = /^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{M}\p{N}_./+#&-]*$/u;

/** `@Priya/veteran` or `@"Priya Rao"/veteran`: everything before the slash, the quoted name, the role. */
export const sourcePattern = /^(@(?:"((?:[^"\\]|\\.)*)"|[^"/]*))(?:\/(.*))?$/;

const namePattern = /^\p{L}[\p{L}\p{M}\p{N}_.'’@+-]*$/u;

const severities: ReadonlyMap<string, Severity> = new Map([
  ['1', 1],
  ['2', 2],
  ['3', 3],
]);

/**
 * Parses a word as marks: `!pain`, `#compute`, `@Priya/veteran`, `^3`, `=latency`. Names from the vocabulary ignore case; kinds,
 * roles and values may be abbreviated if that is unambiguous. Trailing punctuation is not part of the name, nor is the `'s` of
 * `@Priya's`.
 *
 * @returns two marks for a source with a role, none for plain text. `@types/node` is text, since an unknown role is more likely
 *   something else.
 */
export function readMarks(word: CaptureWord, vocabulary: CaptureVocabulary): readonly CaptureMark[] {
  const text = withoutPunctuation(word.text);
  const span = { start: word.start, end: word.start + text.length };
  if (text.startsWith('@')) return readSource(text, span, vocabulary.roles);
  const mark = readName(text, span, vocabulary);
  return mark ? [mark] : [];
}

function readName(text: string, span: Span, { themes, values }: CaptureVocabulary): CaptureMark | undefined {
  const name = text.slice(1);
  switch (text.charAt(0)) {
    case '!':
      return readKind(name, span);
    case '^':
      return readSeverity(name, span);
    case '=':
      return readValue(findByPrefix(values, name), span);
    case '#':
      return readTheme(name, span, themes);
    default:
      return undefined;
  }
}

function readKind(name: string, span: Span): CaptureMark | undefined {
  const value = findByPrefix(noteKinds, name);
  return value && { type: 'kind', value, span };
}

function readSeverity(name: string, span: Span): CaptureMark | undefined {
  const value = severities.get(name);
  return value && { type: 'severity', value, span };
}

function readValue(value: string | undefined, span: Span): CaptureMark | undefined {
  return value === undefined ? undefined : { type: 'value', value, span };
}

function readTheme(name: string, span: Span, themes: readonly string[]): CaptureMark | undefined {
  const theme = findExactly(themes, name);
  if (theme !== undefined) return { type: 'theme', value: theme, span };
  return tagPattern.test(name) ? { type: 'tag', value: name, span } : undefined;
}

function readSource(text: string, { start, end }: Span, roles: readonly string[]): readonly CaptureMark[] {
  const [, mark = '', quoted, roleName] = sourcePattern.exec(text) ?? [];
  const name = quoted === undefined ? readBareName(mark) : unquote(quoted);
  if (name === '') return [];
  const source: CaptureMark = { type: 'source', value: name, span: { start, end: start + mark.length } };
  if (roleName === undefined) return [source];
  const role = findByPrefix(roles, roleName);
  return role === undefined ? [] : [source, { type: 'role', value: role, span: { start: start + mark.length, end } }];
}

/** @returns an empty string if `@…` is not a name: `@`, `@5pm`. */
function readBareName(mark: string): string {
  const name = mark.slice(1).replace(/['’]s$/, '');
  return namePattern.test(name) ? name : '';
}

function unquote(quoted: string): string {
  return quoted
    .replace(/\\(["\\])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Writes the mark of a source, quoted if necessary. */
export function formatSourceMark(name: string): string {
  const bare = `@${name}`;
  const isBare = readBareName(bare) === name && withoutPunctuation(name) === name;
  return isBare ? bare : `@"${name.replace(/["\\]/g, '\\$&')}"`;
}

function findExactly(ids: readonly string[], name: string): string | undefined {
  return ids.find((id) => id.toLowerCase() === name.toLowerCase());
}

function findByPrefix<Id extends string>(ids: readonly Id[], name: string): Id | undefined {
  if (name === '') return undefined;
  const start = name.toLowerCase();
  const found = ids.filter((id) => id.toLowerCase().startsWith(start));
  return found.find((id) => id.length === start.length) ?? (found.length === 1 ? found[0] : undefined);
}
