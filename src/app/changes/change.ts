import type { FilePath } from '../ports.js';

/** What was done for the person, step by step: enough to take it back. A value, so that changes can be collected and joined. */
export type Change = readonly ChangeStep[];

/** One file's part in a change. */
export type ChangeStep = WriteStep | MoveStep | PassageStep;

/** A file that has another text: made where there is no `before`, deleted where there is no `after`. */
export interface WriteStep {
  readonly kind: 'write';
  readonly path: FilePath;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A file that has another place, one of the two being private, and perhaps another text there. */
export interface MoveStep {
  readonly kind: 'move';
  readonly from: FilePath;
  readonly to: FilePath;
  readonly before: string;
  readonly after: string;
}

/** What was put into a file in which people go on writing: it is taken out of whatever the file says by then. */
export interface PassageStep {
  readonly kind: 'passage';
  readonly path: FilePath;
  /**
   * The text without the passage.
   *
   * @param kept the files of the same change that could not be taken back, since they were changed by others.
   * @returns `undefined` where the passage can't be taken out of this text.
   */
  readonly without: (text: string, kept: ReadonlySet<FilePath>) => string | undefined;
}

/** The paths of all files that a change is about, those that it moved under both. */
export function pathsOf(change: Change): ReadonlySet<FilePath> {
  return new Set(change.flatMap((step) => (step.kind === 'move' ? [step.from, step.to] : step.path)));
}

/** The same change with a single step for a file whose text has become another and another, as long as nobody else wrote it. */
export function joinSteps(change: Change): Change {
  const joined: ChangeStep[] = [];
  const lastAt = new Map<FilePath, number>();
  for (const step of change) {
    const at = step.kind === 'write' ? (lastAt.get(step.path) ?? -1) : -1;
    const both = joinOf(joined[at], step);
    if (both) {
      joined[at] = both;
      continue;
    }
    for (const path of pathsOf([step])) lastAt.set(path, joined.length);
    joined.push(step);
  }
  return joined;
}

function joinOf(earlier: ChangeStep | undefined, later: ChangeStep): ChangeStep | undefined {
  const isSequel = earlier?.kind === 'write' && later.kind === 'write' && earlier.after === later.before;
  return isSequel ? { ...earlier, after: later.after } : undefined;
}
