import { RE2JS, RE2JSException } from 're2js';

/**
 * What is wrong with a pattern: it is no regular expression, it has what can't be looked for in bounded time (a reference back,
 * looking ahead or behind), it is too large, or it would match everything.
 */
export type PatternFault = 'invalid' | 'unsupported' | 'tooLarge' | 'empty';

/** A pattern of the setting that isn't used. */
export interface BadPattern {
  readonly pattern: string;
  readonly fault: PatternFault;
}

/** Says whether a line speaks of deferred work, in a time that grows with its length alone. */
export interface LineExpression {
  test(line: string): boolean;
}

/** The patterns of the setting, ready for use. */
export interface DeferredPatterns {
  readonly expressions: readonly LineExpression[];
  readonly bad: readonly BadPattern[];
}

/** How long a pattern may be, in UTF-16 code units. */
const maxLength = 200;

/** How many instructions a regular expression may come to: each character of a line can take as many steps. */
const maxInstructions = 500;

/** How many patterns are used: each is looked for in every line. */
const maxPatterns = 200;

/**
 * Reads the setting's patterns. A text is a phrase: it is found in any case, as whole words, with any blanks between them.
 * Between slashes it is a regular expression: `/\bsre\b.{0,20}later/i`. A workspace's settings come from others, so regular
 * expressions go to an engine that never goes back in a line; what that engine can't have is refused.
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

/** Escaped, with any blanks where there are some, and not within longer words. No way to match it needs going back. */
function phrase(text: string): LineExpression {
  const words = text.split(/\s+/).map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  const start = /^[\p{L}\p{N}_]/u.test(text) ? String.raw`(?<![\p{L}\p{N}_])` : '';
  const end = /[\p{L}\p{N}_]$/u.test(text) ? String.raw`(?![\p{L}\p{N}_])` : '';
  return new RegExp(`${start}${words.join(String.raw`\s{1,20}`)}${end}`, 'iu');
}

/** People write what VS Code and JavaScript take; it is only read here, never run. */
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

/** A letter behind a backslash that means nothing in JavaScript is the letter; the engine has meanings of its own for some. */
function withPlainLetters(source: string): string {
  return source.replaceAll(/\\([^])/g, (escaped, character: string) =>
    /[ACEG-OQRT-VXYZaeghijlmoqyz]/.test(character) ? character : escaped,
  );
}
