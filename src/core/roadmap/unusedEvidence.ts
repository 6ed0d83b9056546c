import type { NoteEntry } from '../notes/arrangeNotes.js';

/**
 * The notes that no item of the roadmap rests on yet, in their order. A dropped item's notes count as used: somebody looked at
 * them and decided.
 *
 * @param items with the ids that their evidence names; ids of notes that are gone make no difference.
 */
export function unusedEvidence<Entry extends NoteEntry>(
  entries: readonly Entry[],
  items: Iterable<{ readonly evidence: readonly string[] }>,
): readonly Entry[] {
  const used = new Set([...items].flatMap(({ evidence }) => evidence));
  return entries.filter(({ id }) => !used.has(id));
}
