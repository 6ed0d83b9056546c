import type { NoteEntry } from '../notes/arrangeNotes.js';

/** The part of an item that an outline shows. */
export interface OutlinedItem {
  readonly title: string;
  /** Empty if there is none. */
  readonly why: string;
  /** Ids of notes. */
  readonly evidence: readonly string[];
}

/**
 * The roadmap as items with their evidence, to compare it with and without a proposal.
 *
 * @param entries the notes whose titles are shown; any other is shown by its id.
 */
export function roadmapOutline(items: readonly OutlinedItem[], entries: readonly NoteEntry[]): string {
  const titles = new Map(entries.map(({ id, note }) => [id, note.title]));
  const parts = items.map(({ title, why, evidence }) =>
    [
      `## ${title}`,
      ...(why === '' ? [] : [why]),
      evidence.map((id) => `- ${titles.get(id) ?? ''} [[${id}]]`.replace('-  ', '- ')).join('\n'),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  );
  return `${['# Roadmap', ...parts].join('\n\n')}\n`;
}
