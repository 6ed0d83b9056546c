import type { FilePath } from '../ports.js';

/** What was done for the person, step by step: enough to undo it. A plain value, so that changes can be collected and joined. */
export type Change = readonly ChangeStep[];

export type ChangeStep = WriteStep | MoveStep | PassageStep;

/** A file with a new text: created if there is no `before`, deleted if there is no `after`. */
export interface WriteStep {
  readonly kind: 'write';
  readonly path: FilePath;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A file with a new path, either the old or the new one private, and perhaps a new text. */
export interface MoveStep {
  readonly kind: 'move';
  readonly from: FilePath;
  readonly to: FilePath;
  readonly before: string;
  readonly after: string;
}

/** A passage added to a file that people keep editing. Undoing removes it from whatever the file contains by then. */
export interface PassageStep {
  readonly kind: 'passage';
  readonly path: FilePath;
  /**
   * Returns the text without the passage.
   *
   * @param kept files of the same change that could not be undone because others have changed them.
   * @returns `undefined` if the passage can't be removed from this text.
   */
  readonly without: (text: string, kept: ReadonlySet<FilePath>) => string | undefined;
}

/** The paths of all files in a change; both paths of moved ones. */
export function pathsOf(change: Change): ReadonlySet<FilePath> {
  return new Set(change.flatMap((step) => (step.kind === 'move' ? [step.from, step.to] : step.path)));
}

/** The same change with one step per file for successive writes, as long as nobody else wrote the file in between. */
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
