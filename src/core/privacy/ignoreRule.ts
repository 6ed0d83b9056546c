import { lineEndingOf } from '../text/lines.js';

/** The rule in the onboarding's `.gitignore` that excludes private files. */
const privateRule = 'private/';

/** Excludes temporary files left by a crash; see `temporaryName.ts` for their names. */
const temporaryRule = '.sre-onboarding-*.tmp';

/** The `.gitignore` of an onboarding folder that has none. */
export const newIgnoreFile = `${temporaryRule}\n${privateRule}\n`;

/** A line that excludes the private folder; git strips trailing spaces and one CR, and nothing else. */
const leavesOut = /^\/?private\/? *\r?$/;

/**
 * Whether a `.gitignore` certainly excludes the private folder. The last matching line counts for git, so no later line may
 * re-include anything. Such a line may mean something else; then the answer is no although git ignores the folder.
 */
export function ignoresPrivate(text: string): boolean {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const rule = lines.findLastIndex((line) => leavesOut.test(line));
  return rule >= 0 && !lines.slice(rule).some((line) => line.startsWith('!'));
}

/**
 * Makes a `.gitignore` exclude the private folder.
 *
 * @returns the same text if it already does.
 */
export function withPrivateIgnored(text: string): string {
  if (ignoresPrivate(text)) return text;
  const ending = lineEndingOf(text);
  const gap = text === '' || text.endsWith('\n') ? '' : ending;
  return `${text}${gap}${privateRule}${ending}`;
}
