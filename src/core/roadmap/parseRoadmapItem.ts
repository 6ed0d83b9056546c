import * as v from 'valibot';

import { type FrontMatterForm, formOf, readFrontMatterFile } from '../schema/frontMatterFile.js';
import { roadmapItemSchema } from './roadmapItemSchema.js';
import { completeFields } from '../text/fieldTable.js';
import type { Problem } from '../text/problem.js';
import { roadmapFields, type RoadmapItemFields } from './roadmapFields.js';
import type { RoadmapItem } from './roadmapItem.js';

export interface ParsedRoadmapItem {
  /** Absent if nothing of the file can be shown as an item; `problems` then says why. */
  readonly item: RoadmapItem | undefined;
  readonly problems: readonly Problem[];
}

const draftSchema = v.partial(roadmapItemSchema);

const form: FrontMatterForm<typeof draftSchema> = formOf(draftSchema, roadmapFields);

/**
 * Reads a roadmap item's file. An invalid value is reported and treated as absent; without a title the first line of the body is
 * used, and an item without a status is proposed.
 *
 * @param text the whole file; problem ranges are offsets into it, in UTF-16 code units.
 */
export function parseRoadmapItem(text: string): ParsedRoadmapItem {
  const { fields, body, problems } = readFrontMatterFile(text, form);
  const item = fields && { ...completeFields<RoadmapItemFields>(roadmapFields, fields, body), body };
  return { item: item?.title === '' ? undefined : item, problems };
}
