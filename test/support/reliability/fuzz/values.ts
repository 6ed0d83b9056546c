import * as fc from 'fast-check';

import { sessionKinds } from '../../../../src/core/checklist/checklist.js';
import type { Dismissal } from '../../../../src/core/deferred/dismissals.js';
import type { CodeAnchor, Note } from '../../../../src/core/notes/note.js';
import { noteKinds } from '../../../../src/core/notes/vocabulary.js';
import type { NewPerson } from '../../../../src/core/progress/formatPerson.js';
import { type StepProgress, stepStatuses } from '../../../../src/core/progress/progress.js';
import {
  buyInStances,
  reviewDecisions,
  roadmapEfforts,
  roadmapHorizons,
  type RoadmapItem,
  roadmapStatuses,
  validationVerdicts,
} from '../../../../src/core/roadmap/roadmapItem.js';
import type { Session } from '../../../../src/core/sessions/session.js';
import { trimBody } from '../../../../src/core/text/frontMatter.js';
import { addDays } from '../../../../src/core/time/localDate.js';
import { anyText, fieldText } from './anyText.js';

const list = (texts: fc.Arbitrary<string>): fc.Arbitrary<string[]> => fc.array(texts, { maxLength: 4 });

/** A date that exists, in any year that files can have. */
export const localDate: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: -700_000, max: 2_900_000 }), fc.integer({ min: 20_000, max: 21_000 }))
  .map((days) => addDays('1970-01-01', days));

const instant: fc.Arbitrary<string> = fc
  .tuple(localDate, fc.nat(23), fc.nat(59))
  .map(([date, hour, minute]) => `${date}T${two(hour)}:${two(minute)}:09Z`);

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Bodies as readers give them: without blanks around them. */
const body: fc.Arbitrary<string> = fc.oneof(fc.constant(''), anyText.map(trimBody).map(trimBody));

/** A record of which the keys that aren't named may each be absent. */
function sometimes<T extends object>(
  fields: { readonly [Field in keyof T]-?: fc.Arbitrary<NonNullable<T[Field]>> },
  requiredKeys: readonly (keyof T)[],
): fc.Arbitrary<T> {
  return fc.record(fields, {
    requiredKeys: [...requiredKeys],
    noNullPrototype: true,
  }) as fc.Arbitrary<unknown> as fc.Arbitrary<T>;
}

const anchor = sometimes<CodeAnchor>(
  {
    file: fieldText,
    line: fc.integer({ min: 1, max: 1_000_000 }),
    quote: anyText,
    before: fieldText,
    after: fieldText,
    commit: fieldText,
  },
  ['file', 'line', 'quote'],
);

/** Notes as they can be captured. */
export const notes: fc.Arbitrary<Note> = sometimes<Note>(
  {
    title: fieldText,
    kind: fc.constantFrom(...noteKinds),
    theme: fieldText,
    source: fieldText,
    role: fieldText,
    severity: fc.constantFrom(1, 2, 3),
    values: list(fieldText),
    step: fieldText,
    session: fieldText,
    author: fieldText,
    created: instant,
    tags: list(fieldText),
    code: anchor,
    body,
  },
  ['title', 'kind', 'created', 'values', 'tags', 'body'],
);

const fewWords: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('Deploys', 'slow', 'Café', 'Priya', 'invoices', '部署', 'x'), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));

/** Notes of few words, so that many have some in common. */
export const notesOfFewWords: fc.Arbitrary<Note> = fc
  .record({ note: notes, title: fewWords, source: fewWords, body: fc.oneof(fewWords, fc.constant('')) })
  .map(({ note, ...texts }) => ({ ...note, ...texts }));

/** Sessions as they can be recorded, without their sheet. */
export const sessions: fc.Arbitrary<Omit<Session, 'body'>> = sometimes<Omit<Session, 'body'>>(
  {
    title: fieldText,
    kind: fc.constantFrom(...sessionKinds),
    with: fieldText,
    role: fieldText,
    step: fieldText,
    date: localDate,
    author: fieldText,
  },
  ['title', 'kind', 'date'],
);

/** Items of a roadmap. */
export const items: fc.Arbitrary<RoadmapItem> = sometimes<RoadmapItem>(
  {
    title: fieldText,
    theme: fieldText,
    horizon: fc.constantFrom(...roadmapHorizons),
    status: fc.constantFrom(...roadmapStatuses),
    impact: fc.constantFrom(1, 2, 3, 4, 5),
    effort: fc.constantFrom(...roadmapEfforts),
    owner: fieldText,
    evidence: list(fieldText),
    validation: fc.array(
      sometimes<RoadmapItem['validation'][number]>(
        {
          who: fieldText,
          said: fc.constantFrom(...validationVerdicts),
          date: localDate,
          why: fieldText,
          session: fieldText,
        },
        ['who', 'said'],
      ),
      { maxLength: 3 },
    ),
    buyIn: fc.array(
      sometimes<RoadmapItem['buyIn'][number]>(
        { who: fieldText, stance: fc.constantFrom(...buyInStances), date: localDate, why: fieldText },
        ['who', 'stance'],
      ),
      { maxLength: 3 },
    ),
    reviews: fc.array(
      sometimes<RoadmapItem['reviews'][number]>(
        { date: localDate, decision: fc.constantFrom(...reviewDecisions), why: fieldText },
        ['date', 'decision'],
      ),
      { maxLength: 3 },
    ),
    reviewBy: localDate,
    tracker: fieldText,
    body,
  },
  ['title', 'status', 'evidence', 'validation', 'buyIn', 'reviews', 'body'],
);

/** People who begin. */
export const people: fc.Arbitrary<NewPerson> = fc.record({ name: fieldText, email: fieldText, start: localDate });

/** What people say of a step. */
export const progress: fc.Arbitrary<StepProgress> = sometimes<StepProgress>(
  { status: fc.constantFrom(...stepStatuses), at: instant, reason: fieldText, evidence: fieldText },
  ['status'],
);

/** Ids of steps, as files may have them. */
export const stepIds: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('coffee-chats', '__proto__', 'constructor', '1', 'a b'),
  fieldText,
);

/** Things put off. */
export const dismissals: fc.Arbitrary<Dismissal> = fc.record(
  { file: fieldText, quote: fieldText },
  { noNullPrototype: true },
);
