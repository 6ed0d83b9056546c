import * as v from 'valibot';

import { roadmapFields, type RoadmapItemFields } from './roadmapFields.js';
import {
  type BuyIn,
  buyInStances,
  type Review,
  reviewDecisions,
  type Validation,
  validationVerdicts,
} from './roadmapItem.js';
import { described } from '../schema/described.js';
import { type FieldSchemas, localDate, mapOf, text } from '../schema/fields.js';
import {
  effortHelp,
  horizonHelp,
  impactHelp,
  reviewDecisionHelp,
  roadmapStatusHelp,
  stanceHelp,
  verdictHelp,
} from './itemHelp.js';

const who = described(text, 'Who said it.', { words: 'people' });

const date = described(localDate, 'When: a date such as `2026-11-25`.');

const validationSchema = mapOf({
  who,
  said: described(v.picklist(validationVerdicts), 'What they said about the problem.', { options: verdictHelp }),
  date: v.optional(date),
  why: v.optional(described(text, 'What they said, in one line.')),
  session: v.optional(
    described(text, 'Id of the session in which they were asked: the file’s name without `.md`.', {
      words: 'sessions',
    }),
  ),
} satisfies FieldSchemas<Validation>);

const buyInSchema = mapOf({
  who,
  stance: described(v.picklist(buyInStances), 'Their position on the item.', { options: stanceHelp }),
  date: v.optional(date),
  why: v.optional(described(text, 'Why, in one line: what the concern is.')),
} satisfies FieldSchemas<BuyIn>);

const reviewSchema = mapOf({
  date,
  decision: described(v.picklist(reviewDecisions), 'The outcome.', { options: reviewDecisionHelp }),
  why: v.optional(described(text, 'Why, in one line.')),
} satisfies FieldSchemas<Review>);

const reviewBy = 'When to review it: a date such as `2027-02-25`.';

/** The front matter of a roadmap item. `theme` is open to the team's own words. */
export const roadmapItemSchema = mapOf({
  title: described(text, 'What will be better, in one line.'),
  theme: v.optional(described(text, 'The theme it belongs to, one of the checklist’s.', { words: 'themes' })),
  horizon: v.optional(
    described(v.picklist(roadmapFields.horizon.options), 'When it is planned.', { options: horizonHelp }),
  ),
  status: v.optional(
    described(v.picklist(roadmapFields.status.options), 'Its progress.', { options: roadmapStatusHelp }),
  ),
  impact: v.optional(
    described(v.picklist(roadmapFields.impact.options), 'Its impact on end users, from 1 to 5.', {
      options: impactHelp,
    }),
  ),
  effort: v.optional(
    described(v.picklist(roadmapFields.effort.options), 'How much work it is.', { options: effortHelp }),
  ),
  owner: v.optional(described(text, 'Who is responsible for it.', { words: 'people' })),
  evidence: v.optional(
    described(v.array(text), 'The ids of the notes that support it: the files’ names without `.md`.', {
      words: 'notes',
    }),
  ),
  validation: v.optional(described(v.array(validationSchema), 'What people said when they were asked about it.')),
  buyIn: v.optional(described(v.array(buyInSchema), 'People’s positions on it.')),
  reviews: v.optional(
    described(v.array(reviewSchema), 'The reviews it went through, the latest last. *Review Roadmap* adds to it.'),
  ),
  reviewBy: v.optional(described(localDate, reviewBy)),
  tracker: v.optional(described(text, 'Where the work is tracked: a URL.')),
} satisfies FieldSchemas<RoadmapItemFields>);
