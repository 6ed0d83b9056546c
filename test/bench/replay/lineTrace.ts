import type { Hunk } from './changes.js';

/** Where a line of an early commit is by a later one, as the differences between commits in a row tell. From 1. */
export type LineTrace =
  | { readonly kind: 'at'; readonly line: number }
  /** It was changed or taken out: what came in its place, from `first` to `last`; nothing where `last` is less. */
  | { readonly kind: 'replaced'; readonly first: number; readonly last: number };

/** Follows a line through one commit's changes of its file. */
export function traceLine(trace: LineTrace, hunks: readonly Hunk[]): LineTrace {
  if (trace.kind === 'replaced') return traceStretch(trace, hunks);
  const hunk = hunks.find(({ oldStart, oldCount }) => trace.line >= oldStart && trace.line < oldStart + oldCount);
  if (hunk) return stretch(hunk);
  return { kind: 'at', line: trace.line + shiftAbove(trace.line, hunks) };
}

function traceStretch(trace: LineTrace & { readonly kind: 'replaced' }, hunks: readonly Hunk[]): LineTrace {
  const first = traceLine({ kind: 'at', line: trace.first }, hunks);
  const last = traceLine({ kind: 'at', line: trace.last }, hunks);
  return {
    kind: 'replaced',
    first: first.kind === 'at' ? first.line : first.first,
    last: last.kind === 'at' ? last.line : last.last,
  };
}

/** A hunk that takes lines out only is said to be behind the line above. */
function stretch({ newStart, newCount }: Hunk): LineTrace {
  const first = newCount === 0 ? newStart + 1 : newStart;
  return { kind: 'replaced', first, last: first + newCount - 1 };
}

function shiftAbove(line: number, hunks: readonly Hunk[]): number {
  const above = hunks.filter(({ oldStart, oldCount }) =>
    oldCount === 0 ? oldStart < line : oldStart + oldCount <= line,
  );
  return above.reduce((shift, { oldCount, newCount }) => shift + newCount - oldCount, 0);
}
