import type { Span } from './span.js';

/** A Markdown file taken apart; spans are offsets into the whole text, a byte order mark included. */
export type FrontMatter =
  /** `yaml`: the lines between the two `---` lines; `body`: all that is behind the second one. */
  | { readonly kind: 'found'; readonly yaml: Span; readonly body: Span }
  /** The text doesn't begin with a `---` line; `firstLine` is what it begins with. */
  | { readonly kind: 'missing'; readonly firstLine: Span }
  /** There is no second `---` line; `opening` is the first one. */
  | { readonly kind: 'unclosed'; readonly opening: Span };

const byteOrderMark = '\ufeff';

/**
 * Parts the YAML at the beginning of a Markdown file from the Markdown.
 *
 * Only lines that are `---` and nothing else (but blanks at their end) count, with LF or CRLF. The first one after the
 * opening closes it, so that rules in the body are the body's.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const start = text.startsWith(byteOrderMark) ? 1 : 0;
  const opening = lineAt(text, start);
  if (!isFence(text, opening.line)) return { kind: 'missing', firstLine: opening.line };
  for (let at = opening.next; at < text.length;) {
    const { line, next } = lineAt(text, at);
    if (isFence(text, line)) {
      return { kind: 'found', yaml: { start: opening.next, end: at }, body: { start: next, end: text.length } };
    }
    at = next;
  }
  return { kind: 'unclosed', opening: opening.line };
}

/** The line that begins at `start`, without its line ending, and where the next one begins. */
function lineAt(text: string, start: number): { readonly line: Span; readonly next: number } {
  const lineFeed = text.indexOf('\n', start);
  if (lineFeed < 0) return { line: { start, end: text.length }, next: text.length };
  const end = text.charCodeAt(lineFeed - 1) === 0x0d && lineFeed > start ? lineFeed - 1 : lineFeed;
  return { line: { start, end }, next: lineFeed + 1 };
}

function isFence(text: string, { start, end }: Span): boolean {
  return text.startsWith('---', start) && /^---[ \t]*$/.test(text.slice(start, end));
}

/** A body without the blank lines before and the blanks after it; the first line's indentation stays. */
export function trimBody(body: string): string {
  return body.trimEnd().replace(/^(?:[ \t]*\r?\n)+/, '');
}
