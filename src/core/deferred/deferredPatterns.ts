import { RE2JS, RE2JSException } from 're2js';

/**
 * Why a pattern is rejected: it is not a regular expression, can't be matched in bounded time (backreferences, lookahead, lookbehind), is
 * too large, or would match everything.
 */
export type PatternFault = 'invalid' | 'unsupported' | 'tooLarge' | 'empty';

/** A rejected pattern of the setting. */
export interface BadPattern {
  readonly pattern: string;
  readonly fault: PatternFault;
}

/** Matches lines about deferred work, in time linear in their length. */
export interface LineExpression {
  test(line: string): boolean;
}

/** The setting's patterns, ready for use. */
export interface DeferredPatterns {
  readonly expressions: readonly LineExpression[];
  readonly bad: readonly BadPattern[];
}

/** The longest pattern, in UTF-16 code units. */
const maxLength = 200;

/** The largest compiled regular expression, in instructions: each character of a line can take that many steps. */
const maxInstructions = 500;

/** The maximum number of patterns, each of which is searched in every line. */
const maxPatterns = 200;

/**
 * Parses the setting's patterns. A text is a phrase, matched in any case, as whole words, with any whitespace between them.
 * Between slashes it is a regular expression: `/\bsre\b.{0,20}later/i`. A workspace's settings may come from others, so regular
 * expressions run on an engine without backtracking; what it doesn't support is rejected.
 */
export function readDeferredPatterns(patterns: readonly string[]): DeferredPatterns {
  const expressions: LineExpression[] = [];
  const bad: BadPattern[] = [];
  for (const [index, pattern] of patterns.entries()) {
    const expression = index < maxPatterns ? readPattern(pattern.trim()) : 'tooLarge';
    if (typeof expression === 'string') bad.push({ pattern, fault: expression });
    else expressions.push(expression);
  }
  return { expressions, bad };
}

function readPattern(pattern: string): LineExpression | PatternFault {
  if (pattern === '') return 'empty';
  if (pattern.length > maxLength) return 'tooLarge';
  const [, source, flags = ''] = /^\/(.+)\/([imsu]*)$/.exec(pattern) ?? [];
  if (source === undefined) return phrase(pattern);
  if (!isRegularExpression(source, flags)) return 'invalid';
  const expression = compile(source, flags);
  if (typeof expression === 'string') return expression;
  return expression.test('') ? 'empty' : expression;
}

/** Escaped, with any whitespace between words, and not within longer words. Matching never backtracks. */
function phrase(text: string): LineExpression {
  const words = text.split(/\s+/).map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  const start = /^[\p{L}\p{N}_]/u.test(text) ? String.raw`(?<![\p{L}\p{N}_])` : '';
  const end = /[\p{L}\p{N}_]$/u.test(text) ? String.raw`(?![\p{L}\p{N}_])` : '';
  return new RegExp(`${start}${words.join(String.raw`\s{1,20}`)}${end}`, 'iu');
}

/** Checks JavaScript's syntax, which people know from VS Code; the expression itself is never run. */
function isRegularExpression(source: string, flags: string): boolean {
  try {
    return new RegExp(source, flags).source !== '';
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

const flagBits: Readonly<Record<string, number>> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

function compile(source: string, flags: string): RE2JS | PatternFault {
  if (/\\(?:[1-9]|k<)/.test(source.replaceAll('\\\\', ''))) return 'unsupported';
  try {
    const bits = [...flags].reduce((sum, flag) => sum | (flagBits[flag] ?? 0), 0);
    const expression = RE2JS.compile(RE2JS.translateRegExp(withPlainLetters(source)), bits);
    return expression.programSize() > maxInstructions ? 'tooLarge' : expression;
  } catch (error) {
    if (error instanceof RE2JSException)
      return /repeat count|too large/.test(error.message) ? 'tooLarge' : 'unsupported';
    throw error;
  }
}

/** In JavaScript, a backslash before an ordinary letter means that letter; the engine gives some of them a meaning. */
function withPlainLetters(source: string): string {
  return source.replaceAll(/\\([^])/g, (escaped, character: string) =>
    /[ACEG-OQRT-VXYZaeghijlmoqyz]/.test(character) ? character : escaped,
  );
}
