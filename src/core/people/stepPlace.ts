/** A line below `steps` about a step: its entry, or its placeholder comment, `# dev-environment`. */
export interface StepLine {
  readonly id: string;
  /** The start of the next line, after all lines of a multi-line entry. */
  readonly end: number;
}

export type StepPlace =
  /** Before the line at this offset. */
  | { readonly kind: 'at'; readonly offset: number }
  /** Before all others. */
  | { readonly kind: 'first' }
  | { readonly kind: 'last' };

/** The form of an id that a comment can hold. */
const placeId = String.raw`[A-Za-z][\w-]*`;

const placePattern = new RegExp(String.raw`^[ \t]*# (${placeId})[ \t]*\r?$`, 'gm');

/**
 * Finds the place of a new entry: below its placeholder comment, else after the step that precedes it in the checklist. So the
 * additions of two branches are separated by lines wherever possible, and git merges them.
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

/** Finds the placeholder comments in a part of a text. */
export function findPlaceLines(text: string, start: number, end: number): readonly StepLine[] {
  const part = text.slice(start, end);
  return Array.from(part.matchAll(placePattern), ({ 0: line, 1: id = '', index }) => {
    const next = start + index + line.length + 1;
    return { id, end: Math.min(next, text.length) };
  });
}

/** A step's placeholder comment, without line ending; empty for an id that a comment can't hold. */
export function formatPlaceLine(stepId: string): string {
  return new RegExp(`^${placeId}$`).test(stepId) ? `  # ${stepId}` : '';
}
