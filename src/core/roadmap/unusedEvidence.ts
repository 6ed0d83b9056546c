import type { NoteEntry } from '../notes/arrangeNotes.js';

/**
 * The notes that are no item's evidence, in order. A dropped item's notes count as used: somebody has considered them.
 *
 * @param items with the ids in their evidence; ids of missing notes are ignored.
 */
export function unusedEvidence<Entry extends NoteEntry>(
  entries: readonly Entry[],
  items: Iterable<{ readonly evidence: readonly string[] }>,
): readonly Entry[] {
  const used = new Set([...items].flatMap(({ evidence }) => evidence));
  return entries.filter(({ id }) => !used.has(id));
}
