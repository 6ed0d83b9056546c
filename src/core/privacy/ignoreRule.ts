import { lineEndingOf } from '../text/lines.js';

/** The line of the onboarding's `.gitignore` by which git leaves out what is private. */
export const privateRule = 'private/';

/** A line that is about the private folder, and takes it out or, by `!`, in again. */
const aboutPrivate = /^(!?)\/?private\/?\s*$/;

/**
 * Makes a `.gitignore` leave the private folder out; of lines that say otherwise the last one counts.
 *
 * @returns the text itself where it does so already.
 */
export function withPrivateIgnored(text: string): string {
  const said = text.split(/\r?\n/).findLast((line) => aboutPrivate.test(line));
  if (said !== undefined && !said.startsWith('!')) return text;
  const ending = lineEndingOf(text);
  const gap = text === '' || text.endsWith('\n') ? '' : ending;
  return `${text}${gap}${privateRule}${ending}`;
}
