import { onOneLine } from '../notes/askedQuestion.js';
import type { NoteEntry, SharedNote } from '../notes/arrangeNotes.js';
import { addMonths, type LocalDate } from '../time/localDate.js';
import { formatRoadmapBody } from './formatRoadmapItem.js';
import { reviewMonths } from './reviewRoadmapItem.js';
import type { RoadmapItem } from './roadmapItem.js';

/** What a new item is made of. */
export interface RoadmapDraft {
  readonly title: string;
  /** The theme where it doesn't come from the notes. */
  readonly theme?: string | undefined;
  /** What it rests on. */
  readonly notes: readonly SharedNote[];
  readonly today: LocalDate;
}

/**
 * Makes a new item of notes: they are its evidence and are quoted below the heading Problem, with the role of who said it and a
 * link; it belongs to the theme of most of them. It is proposed for `next` and reviewed in three months.
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

/** The theme that most notes have, of several the one that comes first; notes that aren't sorted yet don't count. */
export function majorityTheme(notes: readonly NoteEntry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { note } of notes) if (note.theme !== undefined) counts.set(note.theme, (counts.get(note.theme) ?? 0) + 1);
  const most = [...counts.values()].reduce((one, other) => Math.max(one, other), 0);
  return [...counts].find(([, count]) => count === most)?.[0];
}

/**
 * A note as a Markdown quote: its title, the first paragraph of what it says, the role of who said it (never the name, since
 * roadmaps are shared) and a link to it.
 */
export function quoteNote({ id, note }: SharedNote): string {
  const said = firstParagraph(note.body);
  const source = [note.role?.replaceAll('-', ' '), `[[${id}]]`].filter(Boolean).join(', ');
  const lines = [onOneLine(note.title), ...(said === '' ? [] : ['', ...said.split(/\r?\n/)]), '', `— ${source}`];
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

/** What a body begins with, but for the question that it answers. */
function firstParagraph(body: string): string {
  const answer = body.replace(/^(?:>.*(?:\r?\n|$))+/, '').trim();
  const [paragraph = ''] = answer.split(/\r?\n[ \t]*\r?\n/, 1);
  return /^(?:```|~~~)/.test(paragraph) ? '' : paragraph;
}
