import type { NoteEntry } from '../notes/arrangeNotes.js';

/** An item, as far as an outline shows it. */
export interface OutlinedItem {
  readonly title: string;
  /** Empty where there is none. */
  readonly why: string;
  /** Ids of notes. */
  readonly evidence: readonly string[];
}

/**
 * The roadmap as items with the notes they rest on, to be compared: with what is proposed and without.
 *
 * @param entries the notes whose titles are shown; one that isn't among them is shown by its id.
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
