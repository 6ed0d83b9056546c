import * as v from 'valibot';

import { type SessionFields, sessionFields } from './sessionFields.js';
import { described } from '../schema/described.js';
import { type FieldSchemas, localDate, mapOf, text } from '../schema/fields.js';
import { sessionKindHelp } from '../checklist/checklistHelp.js';

/** The front matter of a session. `role` is open to the team's own words. */
export const sessionSchema = mapOf({
  title: described(text, 'What it was about, in one line.'),
  kind: described(v.picklist(sessionFields.kind.options), 'What kind of session it was.', { options: sessionKindHelp }),
  with: v.optional(described(text, 'With whom.', { words: 'people' })),
  role: v.optional(
    described(text, 'Their role. A team adds its own with `roles:` in `checklist.yaml`.', { words: 'roles' }),
  ),
  step: v.optional(described(text, 'Id of the checklist step it was held for.', { words: 'steps' })),
  date: described(localDate, 'When it was held: a date such as `2026-11-25`.'),
  author: v.optional(described(text, 'The e-mail address of the person who recorded it.')),
} satisfies FieldSchemas<SessionFields>);
