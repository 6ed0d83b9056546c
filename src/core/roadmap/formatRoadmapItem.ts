import { trimBody } from '../text/frontMatter.js';
import { formatScalar } from '../text/yamlScalar.js';
import { formatYamlEntry, type ListEntry } from '../text/yamlText.js';
import type { RoadmapItem } from './roadmapItem.js';

/** The keys of an item's file whose values are dates. */
export const roadmapDateKeys: ReadonlySet<string> = new Set(['date', 'reviewBy']);

/** The headings of an item's body, in English since the file is the team's. */
export const roadmapHeadings = ['Problem', 'What users gain', 'Approach', 'How we will know'] as const;

/** One of them. */
export type RoadmapHeading = (typeof roadmapHeadings)[number];

/**
 * Writes a new item's file; `parseRoadmapItem` reads it back. Every entry of a list is on a line of its own: what somebody adds
 * is one line in a diff, and where two people add at once, both lines are kept by hand.
 *
 * Only for items that have no file yet: an existing file is edited in place, so that comments and unknown keys stay.
 */
export function formatRoadmapItem(item: RoadmapItem): string {
  const { title, theme, horizon, status, impact, effort, owner, reviewBy, tracker } = item;
  const fields = [
    ...Object.entries({ title, theme, horizon, status, impact, effort, owner }).map(([key, value]) => line(key, value)),
    list('evidence', item.evidence),
    list(
      'validation',
      item.validation.map((entry) => ({ ...entry })),
    ),
    list(
      'buyIn',
      item.buyIn.map((entry) => ({ ...entry })),
    ),
    list(
      'reviews',
      item.reviews.map((entry) => ({ ...entry })),
    ),
    reviewBy === undefined ? '' : `reviewBy: ${reviewBy}\n`,
    line('tracker', tracker),
  ];
  const body = trimBody(item.body);
  return `---\n${fields.join('')}---\n${body === '' ? '' : `${body}\n`}`;
}

/** Lays out the body of an item below its headings; those that have nothing yet are there to be filled in. */
export function formatRoadmapBody(sections: Partial<Record<RoadmapHeading, string>>): string {
  return roadmapHeadings
    .map((heading) => [`## ${heading}`, trimBody(sections[heading] ?? '')].filter(Boolean).join('\n\n'))
    .join('\n\n');
}

function line(key: string, value: string | number | undefined): string {
  if (value === undefined || value === '') return '';
  return `${key}: ${typeof value === 'number' ? value : formatScalar(value, 'block')}\n`;
}

function list(key: string, entries: readonly ListEntry[]): string {
  if (entries.length === 0) return '';
  return `${key}:\n${entries.map((entry) => `  - ${formatYamlEntry(entry, roadmapDateKeys)}\n`).join('')}`;
}
