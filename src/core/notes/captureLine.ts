import { type CaptureMark, type CaptureVocabulary, readMarks } from './captureMark.js';
import { splitLine } from './captureWords.js';
import type { NoteKind, Severity } from './vocabulary.js';

/** A parsed line. */
export interface CaptureLine {
  /** Everything that isn't a mark, with single spaces; may be empty. */
  readonly title: string;
  /** Markdown; may be empty. */
  readonly body: string;
  readonly kind?: NoteKind;
  readonly theme?: string;
  readonly tags: readonly string[];
  readonly source?: string;
  readonly role?: string;
  readonly severity?: Severity;
  readonly values: readonly string[];
  /** The parsed marks, in the order of the line. */
  readonly marks: readonly CaptureMark[];
}

/** A word that, apart from a preceding backslash, could be a mark or the sign before the body. */
const markLike = /^\\*(?:[!#@^=]|--$)/;

/**
 * Parses a captured line: marks anywhere in it, the rest is the title, text after ` -- ` is the body.
 *
 * A later kind or severity overrules an earlier one. The first source counts, and further `@names` are part of the title; the
 * first theme counts, and further ones become tags: no typed text is lost. One backslash before a mark is removed and keeps the
 * word as text; other backslashes stay.
 */
export function parseCaptureLine(line: string, vocabulary: CaptureVocabulary): CaptureLine {
  const { words, body } = splitLine(line);
  const marks: CaptureMark[] = [];
  const titleWords: string[] = [];
  const before: MarksBefore = { theme: undefined, hasSource: false };
  for (const word of words) {
    const read = fit(readMarks(word, vocabulary), before);
    if (read.length === 0) titleWords.push(markLike.test(word.text) ? word.text.replace(/^\\/, '') : word.text);
    marks.push(...read);
    before.hasSource ||= read.some(({ type }) => type === 'source');
    before.theme ??= read.find((mark) => mark.type === 'theme')?.value;
  }
  const title = titleWords.join(' ').replace(/\s+/g, ' ');
  return { title, body, ...gather(marks), marks };
}

/** Escapes a title so that {@link parseCaptureLine} finds no mark in it. */
export function escapeTitle(title: string): string {
  return title
    .trim()
    .split(/\s+/)
    .map((word) => (markLike.test(word) ? `\\${word}` : word))
    .join(' ');
}

/** The earlier marks that determine the meaning of later ones. */
interface MarksBefore {
  theme: string | undefined;
  hasSource: boolean;
}

/** Interprets a word's marks after those already read. */
function fit(read: readonly CaptureMark[], { theme, hasSource }: MarksBefore): readonly CaptureMark[] {
  const [mark] = read;
  if (mark?.type === 'source' && hasSource) return [];
  if (mark?.type !== 'theme') return read;
  return theme === undefined || theme === mark.value ? read : [{ ...mark, type: 'tag' }];
}

function gather(marks: readonly CaptureMark[]): Omit<CaptureLine, 'title' | 'body' | 'marks'> {
  const gathered: { -readonly [Key in keyof CaptureLine]?: CaptureLine[Key] } = {};
  const tags = new Map<string, string>();
  const values = new Map<string, string>();
  for (const mark of marks) {
    switch (mark.type) {
      case 'kind':
        gathered.kind = mark.value;
        break;
      case 'severity':
        gathered.severity = mark.value;
        break;
      case 'tag':
        addOnce(tags, mark.value);
        break;
      case 'value':
        addOnce(values, mark.value);
        break;
      case 'theme':
      case 'source':
      case 'role':
        gathered[mark.type] = mark.value;
        break;
    }
  }
  return { ...gathered, tags: [...tags.values()], values: [...values.values()] };
}

/** Ignores case: the first spelling is kept. */
function addOnce(items: Map<string, string>, item: string): void {
  const key = item.toLowerCase();
  if (!items.has(key)) items.set(key, item);
}
