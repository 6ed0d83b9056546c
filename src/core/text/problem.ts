import type { Span } from './span.js';

/**
 * Every way in which a file of the user's can be wrong. Codes are stable: they appear in the Problems panel and are what
 * tests and quick fixes refer to. The words for people are the shell's.
 */
export type ProblemCode =
  | 'file.tooLarge'
  | 'file.notUtf8'
  | 'file.refused'
  | 'file.conflict'
  | 'yaml.syntax'
  | 'yaml.tooMuch'
  | 'frontMatter.missing'
  | 'frontMatter.unclosed'
  | 'value.missing'
  | 'value.wrongType'
  | 'value.unknownOption'
  | 'value.pattern'
  | 'id.duplicate'
  | 'problems.more';

/** What `expected` can be with `value.wrongType`. */
export type ExpectedType = 'text' | 'number' | 'boolean' | 'list' | 'map';

/** What `expected` can be with `value.pattern`. */
export type ExpectedPattern =
  | 'notEmpty'
  | 'kebabCase'
  /** `YYYY-MM-DD`, a date that exists. */
  | 'date'
  /** ISO 8601, UTC, to the second or finer. */
  | 'utcTime'
  /** An integer, 0 to 10,000. */
  | 'wholeNumber'
  /** An integer, 1 to 1,000,000. */
  | 'positiveNumber'
  /** Exactly one of the two keys. */
  | 'fileOrUrl'
  | 'runOrCommand'
  /** One kind of check in one entry of `verify`. */
  | 'oneCheck'
  /** A glob that no file name can keep busy. */
  | 'quickGlob';

/**
 * One thing wrong in one file of the user's. Bad input is reported as a list of these, never thrown.
 *
 * What `data` holds: `key` (all of `value.*`; absent for the file's whole value), `expected` ({@link ExpectedType} or
 * {@link ExpectedPattern}), `value`, `options` and where one is close `nearest` (`value.unknownOption`), `id`
 * (`id.duplicate`), `detail` in English (`yaml.syntax`), `limit` (`yaml.tooMuch`: a `YamlLimit`), `sizeBytes` (`file.tooLarge`),
 * `ours` and `theirs` as git calls the sides (`file.conflict`), `count` (`problems.more`: so many others aren't listed).
 */
export interface Problem {
  readonly code: ProblemCode;
  /** Where, in the file's whole text. */
  readonly span: Span;
  /** What the sentence for people is filled in with: the key, the value found, the options there are. */
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
}
