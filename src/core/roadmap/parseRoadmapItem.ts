import * as v from 'valibot';

import { presentFields } from '../text/presentFields.js';
import { type FrontMatterForm, headline, readFrontMatterFile } from '../schema/frontMatterFile.js';
import { roadmapItemSchema } from '../schema/roadmapItemSchema.js';
import type { Problem } from '../text/problem.js';
import type { BuyIn, Review, RoadmapItem, Validation } from './roadmapItem.js';

/** What reading a roadmap item's file gave. */
export interface ParsedRoadmapItem {
  /** Absent when nothing of the file can be shown as an item; `problems` says why then. */
  readonly item: RoadmapItem | undefined;
  readonly problems: readonly Problem[];
}

const missedKeys = ['title'] as const;

const draftSchema = v.partial(roadmapItemSchema, missedKeys);

const form: FrontMatterForm<typeof draftSchema> = {
  schema: draftSchema,
  missedKeys,
  numberFields: new Set(['impact']),
};

type Draft = v.InferOutput<typeof draftSchema>;

/**
 * Reads a roadmap item's file. A wrong value is reported and taken as absent; without a title the first line of the body
 * serves, and an item without a status is proposed.
 *
 * @param text the whole file; problem ranges are offsets into it, in UTF-16 code units.
 */
export function parseRoadmapItem(text: string): ParsedRoadmapItem {
  const { fields, body, problems } = readFrontMatterFile(text, form);
  return { item: fields && buildItem(fields, body), problems };
}

function buildItem(draft: Draft, body: string): RoadmapItem | undefined {
  const title = draft.title ?? headline(body);
  if (title === '') return undefined;
  const { theme, horizon, status = 'proposed', impact, effort, owner, reviewBy, tracker } = draft;
  return presentFields<RoadmapItem>({
    ...{ title, theme, horizon, status, impact, effort, owner, reviewBy, tracker, body },
    evidence: draft.evidence ?? [],
    validation: (draft.validation ?? []).map(({ who, said, date, why, session }) =>
      presentFields<Validation>({ who, said, date, why, session }),
    ),
    buyIn: (draft.buyIn ?? []).map(({ who, stance, date, why }) => presentFields<BuyIn>({ who, stance, date, why })),
    reviews: (draft.reviews ?? []).map(({ date, decision, why }) => presentFields<Review>({ date, decision, why })),
  });
}
