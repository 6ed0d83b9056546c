import * as v from 'valibot';

import { sessionKinds } from '../checklist/checklist.js';
import { localDate, mapOf, text } from './fields.js';

/** The front matter of a session. `role` is a word of the team's: any is taken. */
export const sessionSchema = mapOf({
  title: text,
  kind: v.picklist(sessionKinds),
  with: v.optional(text),
  role: v.optional(text),
  step: v.optional(text),
  date: localDate,
  author: v.optional(text),
});
