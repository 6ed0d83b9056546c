import * as fc from 'fast-check';

import type { Dismissal } from '../../../../src/core/deferred/dismissals.js';
import type { Note } from '../../../../src/core/notes/note.js';
import { type NoteFields, noteFields } from '../../../../src/core/notes/noteFields.js';
import type { NewPerson } from '../../../../src/core/people/formatPerson.js';
import type { StepProgress } from '../../../../src/core/people/progress.js';
import { stepFields } from '../../../../src/core/people/stepFields.js';
import { roadmapFields, type RoadmapItemFields } from '../../../../src/core/roadmap/roadmapFields.js';
import type { RoadmapItem } from '../../../../src/core/roadmap/roadmapItem.js';
import { type SessionFields, sessionFields } from '../../../../src/core/sessions/sessionFields.js';
import { trimBody } from '../../../../src/core/text/frontMatter.js';
import { anyText, fieldText } from './anyText.js';
import { fieldValues, localDate } from './fieldValues.js';

/** Bodies as readers give them: without blanks around them. */
const body: fc.Arbitrary<string> = fc.oneof(fc.constant(''), anyText.map(trimBody).map(trimBody));

/** Notes as they can be captured. */
export const notes: fc.Arbitrary<Note> = withBody(fieldValues<NoteFields>(noteFields));

const fewWords: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('Deploys', 'slow', 'Café', 'Priya', 'invoices', '部署', 'x'), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));

/** Notes of few words, so that many have some in common. */
export const notesOfFewWords: fc.Arbitrary<Note> = fc
  .record({ note: notes, title: fewWords, source: fewWords, body: fc.oneof(fewWords, fc.constant('')) })
  .map(({ note, ...texts }) => ({ ...note, ...texts }));

/** Sessions as they can be recorded, without their sheet. */
export const sessions: fc.Arbitrary<SessionFields> = fieldValues<SessionFields>(sessionFields);

/** Items of a roadmap. */
export const items: fc.Arbitrary<RoadmapItem> = withBody(fieldValues<RoadmapItemFields>(roadmapFields));

function withBody<Fields extends object>(
  fields: fc.Arbitrary<Fields>,
): fc.Arbitrary<Fields & { readonly body: string }> {
  return fc.tuple(fields, body).map(([said, text]) => ({ ...said, body: text }));
}

/** People who begin. */
export const people: fc.Arbitrary<NewPerson> = fc.record({ name: fieldText, email: fieldText, start: localDate });

/** What people say of a step. */
export const progress: fc.Arbitrary<StepProgress> = fieldValues<StepProgress>(stepFields);

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
