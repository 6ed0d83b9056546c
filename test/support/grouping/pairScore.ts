import type { NoteEntry } from '../../../src/core/notes/arrangeNotes.js';

/** Notes of which somebody said by hand which ones say the same thing. */
export interface LabelledNotes {
  readonly entries: readonly NoteEntry[];
  /** @returns `undefined` for a note that stands alone. */
  readonly groupOf: (entry: NoteEntry) => string | undefined;
}

/** How well groups agree with those made by hand, over all pairs of notes. */
export interface PairScore {
  /** Of the pairs that were put together, the part that belongs together. */
  readonly precision: number;
  /** Of the pairs that belong together, the part that was put together. */
  readonly recall: number;
  readonly groups: number;
  /** Pairs that belong together. */
  readonly pairs: number;
}

/** Holds groups against those made by hand. */
export function pairScore(
  { entries, groupOf }: LabelledNotes,
  groups: readonly { readonly entries: readonly NoteEntry[] }[],
): PairScore {
  const wanted = pairsOf(entries.map((entry) => ({ entry, group: groupOf(entry) })));
  const found = pairsOf(groups.flatMap((group, index) => group.entries.map((entry) => ({ entry, group: `${index}` }))));
  const right = [...found].filter((pair) => wanted.has(pair)).length;
  return {
    precision: found.size === 0 ? 1 : right / found.size,
    recall: wanted.size === 0 ? 1 : right / wanted.size,
    groups: groups.length,
    pairs: wanted.size,
  };
}

function pairsOf(
  members: readonly { readonly entry: NoteEntry; readonly group: string | undefined }[],
): ReadonlySet<string> {
  const sorted = members.toSorted((one, other) => (one.entry.id < other.entry.id ? -1 : 1));
  return new Set(
    sorted.flatMap(({ entry, group }, index) =>
      sorted
        .slice(index + 1)
        .filter((other) => group !== undefined && other.group === group)
        .map((other) => `${entry.id} ${other.entry.id}`),
    ),
  );
}
