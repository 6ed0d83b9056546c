/** One word of a captured line and where it begins. A source in quotes is one word. */
export interface CaptureWord {
  readonly text: string;
  readonly start: number;
}

/** A captured line parted at the sign ` -- `. */
export interface SplitLine {
  /** The words before the sign, or all. */
  readonly words: readonly CaptureWord[];
  /** Where the words' part of the line ends. */
  readonly end: number;
  /** The text behind the sign, trimmed; empty without one. */
  readonly body: string;
}

/** Stretches without blanks; `@"…"` keeps its blanks. */
const wordPattern = /@"(?:[^"\\]|\\.)*"\S*|\S+/g;

/** Parts a captured line into its words and the body behind ` -- `. The first word of a line is never that sign. */
export function splitLine(line: string): SplitLine {
  const words = Array.from(line.matchAll(wordPattern), ({ 0: text, index }) => ({ text, start: index }));
  const at = words.findIndex(({ text, start }, index) => index > 0 && text === '--' && start + 2 < line.length);
  const sign = words[at];
  if (!sign) return { words, end: line.length, body: '' };
  return { words: words.slice(0, at), end: sign.start, body: line.slice(sign.start + 2).trim() };
}
