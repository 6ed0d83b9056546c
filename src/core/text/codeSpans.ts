/**
 * Puts blanks in the place of the code spans of a line of Markdown, so that all else stays where it is. As in CommonMark, a span
 * ends with the next run of as many backticks as it begins with. Takes one pass, however many runs close nothing.
 */
export function blankCodeSpans(line: string): string {
  const runs = [...line.matchAll(/`+/g)];
  const nextAlike = closingRuns(runs.map(([run]) => run.length));
  const parts: string[] = [];
  let end = 0;
  for (let at = 0; at < runs.length; at++) {
    const [open, closing] = [runs[at], nextAlike[at]];
    const close = closing === undefined ? undefined : runs[closing];
    if (!open || !close || closing === undefined) continue;
    const closeEnd = close.index + close[0].length;
    parts.push(line.slice(end, open.index), ' '.repeat(closeEnd - open.index));
    end = closeEnd;
    at = closing;
  }
  return parts.join('') + line.slice(end);
}

/** For each run, the index of the next one with the same length. */
function closingRuns(lengths: readonly number[]): readonly (number | undefined)[] {
  const next = new Map<number, number>();
  return lengths
    .map((length, index) => [length, index] as const)
    .toReversed()
    .map(([length, index]) => {
      const closing = next.get(length);
      next.set(length, index);
      return closing;
    })
    .toReversed();
}
