/** A line below `steps` that says which step it is about: its entry, or the comment that keeps its place, `# dev-environment`. */
export interface StepLine {
  readonly id: string;
  /** Where the line begins behind it, or behind all the lines of an entry that has several. */
  readonly end: number;
}

/** Where a new entry goes. */
export type StepPlace =
  /** In front of the line that begins at this offset. */
  | { readonly kind: 'at'; readonly offset: number }
  /** Before all others. */
  | { readonly kind: 'first' }
  | { readonly kind: 'last' };

/** What an id must be so that a comment can keep its place. */
const placeId = String.raw`[A-Za-z][\w-]*`;

const placePattern = new RegExp(String.raw`^[ \t]*# (${placeId})[ \t]*\r?$`, 'gm');

/**
 * Finds the place of a new entry: below the comment that keeps it, else behind the step that the checklist has before it. So
 * what two branches add stands in different gaps wherever the file has lines between them, and git merges it.
 *
 * @param lines in any order: a file with an order of its own keeps it.
 * @param order the ids of the checklist's steps.
 */
export function placeOfNewStep(lines: readonly StepLine[], stepId: string, order: readonly string[]): StepPlace {
  const endOf = new Map<string, number>();
  for (const { id, end } of lines) endOf.set(id, Math.max(end, endOf.get(id) ?? 0));
  const index = order.indexOf(stepId);
  const before = [stepId, ...order.slice(0, Math.max(0, index)).toReversed()];
  const offset = before.map((id) => endOf.get(id)).find((end) => end !== undefined);
  if (offset !== undefined) return { kind: 'at', offset };
  const isBeforeAnother = index >= 0 && order.slice(index + 1).some((id) => endOf.has(id));
  return { kind: isBeforeAnother ? 'first' : 'last' };
}

/** Finds the comments that keep places, in a part of a text. */
export function findPlaceLines(text: string, start: number, end: number): readonly StepLine[] {
  const part = text.slice(start, end);
  return Array.from(part.matchAll(placePattern), ({ 0: line, 1: id = '', index }) => {
    const next = start + index + line.length + 1;
    return { id, end: Math.min(next, text.length) };
  });
}

/** The line of a comment that keeps a step's place, without line ending; empty for an id that can't be kept one so. */
export function formatPlaceLine(stepId: string): string {
  return new RegExp(`^${placeId}$`).test(stepId) ? `  # ${stepId}` : '';
}
