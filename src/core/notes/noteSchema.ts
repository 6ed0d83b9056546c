import * as v from 'valibot';

import type { CodeAnchor } from './note.js';
import { type NoteFields, noteFields } from './noteFields.js';
import { described } from '../schema/described.js';
import { count, type FieldSchemas, mapOf, text, utcTime } from '../schema/fields.js';
import { noteKindHelp, severityHelp } from './noteHelp.js';

const codeSchema = mapOf({
  file: described(text, 'The path of the file inside the workspace folder, with `/` between segments.'),
  line: described(count, 'The line on which the quote began when it was taken, counting from 1.'),
  quote: described(v.string(), 'The quoted code, which is used to find the place again.'),
  before: v.optional(described(v.string(), 'The nearest line above the quote that is not blank.')),
  after: v.optional(described(v.string(), 'The nearest line below the quote that is not blank.')),
  commit: v.optional(described(text, 'The commit that the quote was taken from, abbreviated.')),
} satisfies FieldSchemas<CodeAnchor>);

/** The front matter of a note. `theme` and `role` are open to the team's own words. */
export const noteSchema = mapOf({
  title: described(text, 'What was learned, in one line.'),
  kind: v.optional(
    described(v.picklist(noteFields.kind.options), 'What the note is about.', { options: noteKindHelp }),
  ),
  theme: v.optional(
    described(text, 'The theme it belongs to, one of the checklist’s. Absent: not sorted yet.', { words: 'themes' }),
  ),
  source: v.optional(described(text, 'Who said it. Absent: observed by the author.', { words: 'people' })),
  role: v.optional(
    described(text, 'The source’s role. A team adds its own with `roles:` in `checklist.yaml`.', {
      words: 'roles',
    }),
  ),
  severity: v.optional(
    described(v.picklist(noteFields.severity.options), 'How severe it is.', { options: severityHelp }),
  ),
  values: v.optional(described(v.array(text), 'What a customer cares about.', { words: 'values' })),
  step: v.optional(described(text, 'Id of the checklist step it was captured for.', { words: 'steps' })),
  session: v.optional(
    described(text, 'Id of the session it was captured in: the file’s name without `.md`.', { words: 'sessions' }),
  ),
  author: v.optional(described(text, 'The author’s e-mail address.')),
  created: described(utcTime, 'When it was captured: a time in UTC such as `2026-11-25T14:03:11Z`.'),
  tags: v.optional(described(v.array(text), 'Tags to find it by.', { words: 'tags' })),
  code: v.optional(described(codeSchema, 'The code that it refers to, if any.')),
} satisfies FieldSchemas<NoteFields>);
