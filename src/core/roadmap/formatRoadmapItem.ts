import { formatBody, formatFields } from '../text/formatFields.js';
import { trimBody } from '../text/frontMatter.js';
import { roadmapFields, type RoadmapItemFields } from './roadmapFields.js';
import type { RoadmapItem } from './roadmapItem.js';

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
export function formatRoadmapItem({ body, ...fields }: RoadmapItem): string {
  return formatFields<RoadmapItemFields>(roadmapFields, fields) + formatBody(body);
}

/** Lays out the body of an item below its headings; those that have nothing yet are there to be filled in. */
export function formatRoadmapBody(sections: Partial<Record<RoadmapHeading, string>>): string {
  return roadmapHeadings
    .map((heading) => [`## ${heading}`, trimBody(sections[heading] ?? '')].filter(Boolean).join('\n\n'))
    .join('\n\n');
}
