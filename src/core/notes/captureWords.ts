/** A word of a captured line and its offset. A quoted source is one word. */
export interface CaptureWord {
  readonly text: string;
  readonly start: number;
}

/** A captured line split at the sign ` -- `. */
export interface SplitLine {
  /** The words before the sign, or all words. */
  readonly words: readonly CaptureWord[];
  /** Where that part of the line ends. */
  readonly end: number;
  /** The text after the sign, trimmed; empty without one. */
  readonly body: string;
}

/** Text without whitespace; `@"…"` may contain spaces. */
const wordPattern = /@"(?:[^"\\]|\\.)*"\S*|\S+/g;

/** Splits a captured line into its words and the body after ` -- `. The first word is never that sign. */
export function splitLine(line: string): SplitLine {
  const words = Array.from(line.matchAll(wordPattern), ({ 0: text, index }) => ({ text, start: index }));
  const at = words.findIndex(({ text, start }, index) => index > 0 && text === '--' && start + 2 < line.length);
  const sign = words[at];
  if (!sign) return { words, end: line.length, body: '' };
  return { words: words.slice(0, at), end: sign.start, body: line.slice(sign.start + 2).trim() };
}
