/** The maximum length of an excerpt: a note is no place for a log. */
const maxLength = 20_000;

/** Control characters and escape sequences, which must not get into a file. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const control = /\u001B\[[0-9;?]*[ -/]*[@-~]|[\u0000-\u0008\u000B-\u001F\u007F]/g;

/**
 * A program's output, such as a terminal's, as verbatim Markdown. Trailing spaces and surrounding blank lines are removed, and
 * text after 20,000 characters is replaced by an ellipsis.
 *
 * @returns empty for a blank text.
 */
export function formatExcerpt(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll(control, '').split('\n');
  const trimmed = lines.map((line) => line.trimEnd());
  const [first, last] = [trimmed.findIndex((line) => line !== ''), trimmed.findLastIndex((line) => line !== '')];
  const whole = trimmed.slice(Math.max(0, first), last + 1).join('\n');
  if (whole === '') return '';
  const shown = whole.length <= maxLength ? whole : `${whole.slice(0, maxLength)}…`;
  const longestRun = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longestRun + 1));
  return `${fence}text\n${shown}\n${fence}`;
}
