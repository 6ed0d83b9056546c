import * as v from 'valibot';

import {
  buyInStances,
  roadmapEfforts,
  roadmapHorizons,
  roadmapStatuses,
  validationVerdicts,
} from '../roadmap/roadmapItem.js';
import { localDate, mapOf, text } from './fields.js';

const validationSchema = mapOf({ who: text, said: v.picklist(validationVerdicts), date: v.optional(localDate) });

const buyInSchema = mapOf({ who: text, stance: v.picklist(buyInStances), date: v.optional(localDate) });

/** The front matter of a roadmap item. `theme` is a word of the team's: any is taken. */
export const roadmapItemSchema = mapOf({
  title: text,
  theme: v.optional(text),
  horizon: v.optional(v.picklist(roadmapHorizons)),
  status: v.optional(v.picklist(roadmapStatuses)),
  impact: v.optional(v.picklist([1, 2, 3, 4, 5])),
  effort: v.optional(v.picklist(roadmapEfforts)),
  owner: v.optional(text),
  evidence: v.optional(v.array(text)),
  validation: v.optional(v.array(validationSchema)),
  buyIn: v.optional(v.array(buyInSchema)),
  reviewBy: v.optional(localDate),
  tracker: v.optional(text),
});
