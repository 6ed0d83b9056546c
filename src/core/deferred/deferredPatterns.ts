/** What is wrong with a pattern: it isn't one, it could keep the host busy, or it would match everything. */
export type PatternFault = 'invalid' | 'slow' | 'empty';

/** A pattern of the setting that isn't used. */
export interface BadPattern {
  readonly pattern: string;
  readonly fault: PatternFault;
}

/** The patterns of the setting, ready for use. */
export interface DeferredPatterns {
  /** Each finds where deferred work is spoken of in one line. */
  readonly expressions: readonly RegExp[];
  readonly bad: readonly BadPattern[];
}

/** How many repetitions without end a pattern may have: with two, the longest line that is looked at takes no time. */
const maxRepetitions = 2;

/** How long a pattern may be, in UTF-16 code units. */
const maxLength = 200;

/**
 * Reads the setting's patterns. A text is a phrase: it is found in any case, as whole words, with any blanks between them.
 * Between slashes it is a regular expression: `/\bsre\b.{0,20}later/i`. One is only used where it can't take long on any line,
 * since a workspace's settings come from others: no group that is repeated, no reference back, at most two of `*`, `+` and `{n,}`.
 */
export function readDeferredPatterns(patterns: readonly string[]): DeferredPatterns {
  const expressions: RegExp[] = [];
  const bad: BadPattern[] = [];
  for (const pattern of patterns) {
    const expression = readPattern(pattern.trim());
    if (typeof expression === 'string') bad.push({ pattern, fault: expression });
    else expressions.push(expression);
  }
  return { expressions, bad };
}

function readPattern(pattern: string): RegExp | PatternFault {
  if (pattern === '') return 'empty';
  if (pattern.length > maxLength) return 'slow';
  const [, source, flags = ''] = /^\/(.+)\/([imsu]*)$/.exec(pattern) ?? [];
  if (source === undefined) return phrase(pattern);
  try {
    const expression = new RegExp(source, flags);
    if (isSlow(source)) return 'slow';
    return expression.test('') ? 'empty' : expression;
  } catch {
    return 'invalid';
  }
}

/** Escaped, with any blanks where there are some, and not within longer words. */
function phrase(text: string): RegExp {
  const words = text.split(/\s+/).map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  const start = /^[\p{L}\p{N}_]/u.test(text) ? String.raw`(?<![\p{L}\p{N}_])` : '';
  const end = /[\p{L}\p{N}_]$/u.test(text) ? String.raw`(?![\p{L}\p{N}_])` : '';
  return new RegExp(`${start}${words.join(String.raw`\s{1,20}`)}${end}`, 'iu');
}

/** Whether a search with it could take long. Stricter than need be: what it lets pass is quick beyond doubt. */
function isSlow(source: string): boolean {
  const bare = source.replaceAll(/\\./gs, (escaped) => (/\\[1-9k]/.test(escaped) ? '\u0000' : 'x'));
  const withoutClasses = bare.replaceAll(/\[[^\]]*\]/g, 'x');
  const repetitions = withoutClasses.match(/[*+]|\{\d*,\}/g) ?? [];
  const isGroupRepeated = /\)(?:[*+]|\{\d)/.test(withoutClasses);
  return (
    withoutClasses.includes('\u0000') ||
    isGroupRepeated ||
    repetitions.length > maxRepetitions ||
    hasLongCount(withoutClasses)
  );
}

/** `a{1,9999}` takes as long as `a+`. */
function hasLongCount(source: string): boolean {
  return [...source.matchAll(/\{(\d+)(?:,(\d+))?\}/g)].some(([, from, to]) => Number(to ?? from) > 50);
}
