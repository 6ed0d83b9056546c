import { noteKinds, type NoteKind } from '../notes/vocabulary.js';
import { splitFrontMatter } from '../text/frontMatter.js';

/** A line of a question sheet that contains an answer. */
export interface Answer {
  /** The question above it; empty before the first one. */
  readonly question: string;
  /** The kind of note that it becomes, if the question says so. */
  readonly kind: NoteKind | undefined;
  /** Without list markers and the link to its note. */
  readonly text: string;
  /** The whole line, without its line ending. */
  readonly line: string;
  /** The line's offset in the whole text, in UTF-16 code units. */
  readonly start: number;
  /** The note made from it, if any. */
  readonly noteId?: string;
}

/**
 * Parses the answers of a question sheet: every line with text that isn't a heading, comment, fence or rule.
 *
 * @param text the session's whole file.
 */
export function parseAnswers(text: string): readonly Answer[] {
  const parts = splitFrontMatter(text);
  const reader = new SheetReader();
  let start = parts.kind === 'found' ? parts.body.start : 0;
  const answers: Answer[] = [];
  for (const line of text.slice(start).split('\n')) {
    const answer = reader.read(line.replace(/\r$/, ''), start);
    if (answer) answers.push(answer);
    start += line.length + 1;
  }
  return answers;
}

/** A line with a link to the note made from it. Sheets and notes are in sibling folders. */
export function notedLine(line: string, noteId: string): string {
  return `${line.trimEnd()}${notedLink(noteId)}`;
}

/** Removes the links to a deleted note, so that its answers can become notes again. */
export function withoutNoted(text: string, noteId: string): string {
  return text.replaceAll(notedLink(noteId), '');
}

function notedLink(noteId: string): string {
  return ` ([noted](../notes/${noteId}.md))`;
}

/** Reads a sheet line by line. */
class SheetReader {
  #question = '';
  #kind: NoteKind | undefined;
  #isInComment = false;
  #fence: string | undefined;

  read(line: string, start: number): Answer | undefined {
    if (this.#skips(line)) return undefined;
    const sign = /^ {0,3}#{1,6}\s/.exec(line)?.[0];
    if (sign !== undefined) {
      const heading = line.slice(sign.length).trim();
      this.#question = withoutComments(heading);
      this.#kind = noteKinds.find((kind) => heading.includes(`<!-- ${kind} -->`));
      return undefined;
    }
    const said = withoutComments(line.replace(/^\s*(?:[-*+]|\d+[.)])(?:\s+\[[ xX]\])?(?:\s+|$)/, ''));
    const { text, noteId } = readNoted(said);
    if (text === '' || /^(?:-{3,}|\*{3,}|_{3,})$/.test(text)) return undefined;
    const answer = { question: this.#question, kind: this.#kind, text, line, start };
    return noteId === undefined ? answer : { ...answer, noteId };
  }

  /** Whether a line is part of a multi-line comment or fence. */
  #skips(line: string): boolean {
    if (this.#isInComment) {
      this.#isInComment = !line.includes('-->');
      return true;
    }
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (this.#fence !== undefined || fence !== undefined) {
      this.#fence = this.#fence === undefined ? fence : fence?.startsWith(this.#fence) ? undefined : this.#fence;
      return true;
    }
    const opening = line.lastIndexOf('<!--');
    this.#isInComment = opening >= 0 && !line.includes('-->', opening);
    return this.#isInComment;
  }
}

/** @param said trimmed. */
function readNoted(said: string): { readonly text: string; readonly noteId: string | undefined } {
  const at = said.endsWith(notedEnd) ? said.lastIndexOf(notedStart) : -1;
  const target = at < 0 ? '' : said.slice(at + notedStart.length, -notedEnd.length);
  const noteId = /[()\s]/.test(target) ? '' : target.slice(target.lastIndexOf('/') + 1);
  return noteId === '' ? { text: said, noteId: undefined } : { text: said.slice(0, at).trimEnd(), noteId };
}

const [notedStart, notedEnd] = ['([noted](', '.md))'];

/** In one pass, however many comments are unclosed. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open + 4);
    if (close < 0) break;
    parts.push(text.slice(at, open));
    at = close + 3;
  }
  return (parts.join('') + text.slice(at)).trim();
}
