import { type CaptureMark, type CaptureVocabulary, readMarks } from './captureMark.js';
import { splitLine } from './captureWords.js';
import type { NoteKind, Severity } from './vocabulary.js';

/** What a captured line says. */
export interface CaptureLine {
  /** All that is no mark, single blanks between the words; may be empty. */
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
  /** What was taken as marks, in the order of the line. */
  readonly marks: readonly CaptureMark[];
}

/** A word that, but for a backslash before it, could be a mark or the sign before the body. */
const markLike = /^\\*(?:[!#@^=]|--$)/;

/**
 * Reads a captured line: marks anywhere in it, the rest is the title, text behind ` -- ` is the body.
 *
 * A later kind or severity overrules an earlier one. The first source stays, further `@names` are part of the title; the
 * first theme stays, further ones become tags: nothing that was typed is lost. One backslash before a mark is removed and
 * keeps the word as text; other backslashes stay.
 */
export function parseCaptureLine(line: string, vocabulary: CaptureVocabulary): CaptureLine {
  const { words, body } = splitLine(line);
  const marks: CaptureMark[] = [];
  const titleWords: string[] = [];
  for (const word of words) {
    const read = fit(readMarks(word, vocabulary), marks);
    if (read.length === 0) titleWords.push(markLike.test(word.text) ? word.text.replace(/^\\/, '') : word.text);
    marks.push(...read);
  }
  const title = titleWords.join(' ').replace(/\s+/g, ' ');
  return { title, body, ...gather(marks), marks };
}

/** Writes a title so that {@link parseCaptureLine} reads no mark in it. */
export function escapeTitle(title: string): string {
  return title
    .trim()
    .split(/\s+/)
    .map((word) => (markLike.test(word) ? `\\${word}` : word))
    .join(' ');
}

/** Makes of a word's marks what they are behind those already read. */
function fit(read: readonly CaptureMark[], before: readonly CaptureMark[]): readonly CaptureMark[] {
  const [mark] = read;
  if (mark?.type === 'source' && before.some(({ type }) => type === 'source')) return [];
  if (mark?.type !== 'theme') return read;
  const theme = before.find(({ type }) => type === 'theme');
  return theme === undefined || theme.value === mark.value ? read : [{ ...mark, type: 'tag' }];
}

function gather(marks: readonly CaptureMark[]): Omit<CaptureLine, 'title' | 'body' | 'marks'> {
  const gathered: { -readonly [Key in keyof CaptureLine]?: CaptureLine[Key] } = {};
  const tags: string[] = [];
  const values: string[] = [];
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
  return { ...gathered, tags, values };
}

function addOnce(list: string[], item: string): void {
  const isThere = list.some((other) => other.toLowerCase() === item.toLowerCase());
  if (!isThere) list.push(item);
}
