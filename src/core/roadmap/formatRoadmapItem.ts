import { formatBody, formatFields } from '../text/formatFields.js';
import { trimBody } from '../text/frontMatter.js';
import { roadmapFields, type RoadmapItemFields } from './roadmapFields.js';
import type { RoadmapItem } from './roadmapItem.js';

/** The headings of an item's body, in English since the file belongs to the team. */
export const roadmapHeadings = ['Problem', 'What users gain', 'Approach', 'How we will know'] as const;

export type RoadmapHeading = (typeof roadmapHeadings)[number];

/**
 * Writes a new item's file, which `parseRoadmapItem` reads back. Every list entry is on a line of its own, so that an addition is
 * one line of a diff, and simultaneous additions can be merged by keeping both lines.
 *
 * Existing files are edited in place instead, so that comments and unknown keys stay.
 */
export function formatRoadmapItem({ body, ...fields }: RoadmapItem): string {
  return formatFields<RoadmapItemFields>(roadmapFields, fields) + formatBody(body);
}

/** Lays out an item's body below its headings; empty ones are there to be filled in. */
export function formatRoadmapBody(sections: Partial<Record<RoadmapHeading, string>>): string {
  return roadmapHeadings
    .map((heading) => [`## ${heading}`, trimBody(sections[heading] ?? '')].filter(Boolean).join('\n\n'))
    .join('\n\n');
}
