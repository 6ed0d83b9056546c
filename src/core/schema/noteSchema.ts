import * as v from 'valibot';

import { noteKinds } from '../notes/vocabulary.js';
import { count, mapOf, text, utcTime } from './fields.js';

/** Where in the code a note points. */
const codeSchema = mapOf({
  file: text,
  line: count,
  quote: v.string(),
  before: v.optional(v.string()),
  after: v.optional(v.string()),
  commit: v.optional(text),
});

/** The front matter of a note. `theme` and `role` are words of the team's: any are taken. */
export const noteSchema = mapOf({
  title: text,
  kind: v.optional(v.picklist(noteKinds)),
  theme: v.optional(text),
  source: v.optional(text),
  role: v.optional(text),
  severity: v.optional(v.picklist([1, 2, 3])),
  values: v.optional(v.array(text)),
  step: v.optional(text),
  session: v.optional(text),
  author: v.optional(text),
  created: utcTime,
  tags: v.optional(v.array(text)),
  code: v.optional(codeSchema),
});
