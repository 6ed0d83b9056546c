import type { Span } from './span.js';

/**
 * Every way in which a file of the user's can be wrong. Codes are stable: they appear in the Problems panel and are what
 * tests and quick fixes refer to. The words for people are the shell's.
 */
export type ProblemCode =
  | 'file.tooLarge'
  | 'file.notUtf8'
  | 'yaml.syntax'
  | 'frontMatter.missing'
  | 'frontMatter.unclosed'
  | 'value.missing'
  | 'value.wrongType'
  | 'value.unknownOption'
  | 'value.pattern'
  | 'id.duplicate';

/** One thing wrong in one file of the user's. Bad input is reported as a list of these, never thrown. */
export interface Problem {
  readonly code: ProblemCode;
  /** Where, in the file's whole text. */
  readonly span: Span;
  /** What the sentence for people is filled in with: the key, the value found, the options there are. */
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
}
