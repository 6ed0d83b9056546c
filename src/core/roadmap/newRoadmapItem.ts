import { onOneLine } from '../notes/askedQuestion.js';
import type { NoteEntry, SharedNote } from '../notes/arrangeNotes.js';
import { addMonths, type LocalDate } from '../time/localDate.js';
import { formatRoadmapBody } from './formatRoadmapItem.js';
import { reviewMonths } from './reviewRoadmapItem.js';
import type { RoadmapItem } from './roadmapItem.js';

export interface RoadmapDraft {
  readonly title: string;
  /** The theme, if it isn't derived from the notes. */
  readonly theme?: string | undefined;
  /** Its evidence. */
  readonly notes: readonly SharedNote[];
  readonly today: LocalDate;
}

/**
 * Creates an item from notes: they are its evidence and are quoted below the heading Problem, with the source's role and a link;
 * it gets the most frequent theme. It is proposed for `next`, with a review in three months.
 */
export function newRoadmapItem({ title, theme, notes, today }: RoadmapDraft): RoadmapItem {
  const wantedTheme = theme ?? majorityTheme(notes);
  return {
    title,
    ...(wantedTheme !== undefined && { theme: wantedTheme }),
    horizon: 'next',
    status: 'proposed',
    evidence: [...new Set(notes.map(({ id }) => id))],
    validation: [],
    buyIn: [],
    reviews: [],
    reviewBy: addMonths(today, reviewMonths),
    body: formatRoadmapBody({ Problem: notes.map(quoteNote).join('\n\n') }),
  };
}

/** The most frequent theme of the notes, on a tie the first one; unsorted notes don't count. */
export function majorityTheme(notes: readonly NoteEntry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { note } of notes) if (note.theme !== undefined) counts.set(note.theme, (counts.get(note.theme) ?? 0) + 1);
  const most = [...counts.values()].reduce((one, other) => Math.max(one, other), 0);
  return [...counts].find(([, count]) => count === most)?.[0];
}

/**
 * A note as a Markdown quote: title, first paragraph, the source's role (never the name, since roadmaps are shared) and a link.
 */
export function quoteNote({ id, note }: SharedNote): string {
  const said = firstParagraph(note.body);
  const source = [note.role?.replaceAll('-', ' '), `[[${id}]]`].filter(Boolean).join(', ');
  const lines = [onOneLine(note.title), ...(said === '' ? [] : ['', ...said.split(/\r?\n/)]), '', `— ${source}`];
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

/** The first paragraph of a body after the question that it answers. */
function firstParagraph(body: string): string {
  const answer = body.replace(/^(?:>.*(?:\r?\n|$))+/, '').trim();
  const [paragraph = ''] = answer.split(/\r?\n[ \t]*\r?\n/, 1);
  return /^(?:```|~~~)/.test(paragraph) ? '' : paragraph;
}
