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

export type RoadmapItemFields = Omit<RoadmapItem, 'body'>;

/** The list fields, which are added to and removed from. */
export type RoadmapListKey = {
  [Key in keyof RoadmapItemFields]-?: RoadmapItemFields[Key] extends readonly unknown[] ? Key : never;
}[keyof RoadmapItemFields];

/** The single-value fields. */
export type RoadmapValueKey = Exclude<keyof RoadmapItemFields, RoadmapListKey>;

/** The name of a field's column in the exported table; lists have computed columns there. */
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

/** Every field of an item, in the order of a new file. Writers, readers, edits and exports use this table. */
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
