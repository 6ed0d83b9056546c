import { lineEndingOf } from '../text/lines.js';

/** The line of the onboarding's `.gitignore` by which git leaves out what is private. */
const privateRule = 'private/';

/** Leaves out files that a crash left half-written: `adapters/temporaryName.ts` gives their names. */
const temporaryRule = '.sre-onboarding-*.tmp';

/** A `.gitignore` for an onboarding folder that has none. */
export const newIgnoreFile = `${temporaryRule}\n${privateRule}\n`;

/** A line that takes the private folder out; git takes blanks and one CR off its end, and nothing else. */
const leavesOut = /^\/?private\/? *\r?$/;

/**
 * Whether a `.gitignore` surely leaves the private folder out: of the lines that match, git takes the last, so no line behind
 * the rule may let anything in again. Such a line may mean something else; then the answer is no although git ignores it.
 */
export function ignoresPrivate(text: string): boolean {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const rule = lines.findLastIndex((line) => leavesOut.test(line));
  return rule >= 0 && !lines.slice(rule).some((line) => line.startsWith('!'));
}

/**
 * Makes a `.gitignore` leave the private folder out.
 *
 * @returns the text itself where it does so already.
 */
export function withPrivateIgnored(text: string): string {
  if (ignoresPrivate(text)) return text;
  const ending = lineEndingOf(text);
  const gap = text === '' || text.endsWith('\n') ? '' : ending;
  return `${text}${gap}${privateRule}${ending}`;
}
