import type { Field, FieldTable } from '../text/fieldTable.js';
import { headline } from '../text/headline.js';
import {
  type BuyIn,
  buyInStances,
  type Review,
  reviewDecisions,
  roadmapEfforts,
  roadmapHorizons,
  type RoadmapItem,
  roadmapStatuses,
  type Validation,
  validationVerdicts,
} from './roadmapItem.js';

/** What an item's front matter has. */
export type RoadmapItemFields = Omit<RoadmapItem, 'body'>;

/** The fields that are lists: those are added to and taken from. */
export type RoadmapListKey = {
  [Key in keyof RoadmapItemFields]-?: RoadmapItemFields[Key] extends readonly unknown[] ? Key : never;
}[keyof RoadmapItemFields];

/** The fields of one value each. */
export type RoadmapValueKey = Exclude<keyof RoadmapItemFields, RoadmapListKey>;

/** How the exported table calls the column of a field; what lists come to has columns of its own there. */
interface InTable {
  readonly column: string;
}

type RoadmapFieldTable = {
  readonly [Key in keyof RoadmapItemFields]-?: Field<RoadmapItemFields, Key> &
    (Key extends RoadmapValueKey ? InTable : unknown);
};

const validationFields = {
  who: { form: 'text', isNeeded: true },
  said: { form: 'text', options: validationVerdicts, isNeeded: true },
  date: { form: 'date' },
  why: { form: 'text' },
  session: { form: 'text' },
} as const satisfies FieldTable<Validation>;

const buyInFields = {
  who: { form: 'text', isNeeded: true },
  stance: { form: 'text', options: buyInStances, isNeeded: true },
  date: { form: 'date' },
  why: { form: 'text' },
} as const satisfies FieldTable<BuyIn>;

const reviewFields = {
  date: { form: 'date', isNeeded: true },
  decision: { form: 'text', options: reviewDecisions, isNeeded: true },
  why: { form: 'text' },
} as const satisfies FieldTable<Review>;

/** Every field of an item, in the order in which a new file has them: what writes, reads, edits and exports items goes by it. */
export const roadmapFields = {
  title: { form: 'text', isMissed: true, absent: headline, column: 'title' },
  theme: { form: 'text', column: 'theme' },
  horizon: { form: 'text', options: roadmapHorizons, column: 'horizon' },
  status: { form: 'text', options: roadmapStatuses, absent: 'proposed', column: 'status' },
  impact: { form: 'number', options: [1, 2, 3, 4, 5], column: 'impact' },
  effort: { form: 'text', options: roadmapEfforts, column: 'effort' },
  owner: { form: 'text', column: 'owner' },
  evidence: { form: 'lines', absent: [] },
  validation: { form: { entries: validationFields }, absent: [] },
  buyIn: { form: { entries: buyInFields }, absent: [] },
  reviews: { form: { entries: reviewFields }, absent: [] },
  reviewBy: { form: 'date', column: 'review by' },
  tracker: { form: 'text', column: 'tracker' },
} as const satisfies RoadmapFieldTable;
