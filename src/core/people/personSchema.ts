import * as v from 'valibot';

import type { PersonFields } from './personFields.js';
import type { StepProgress } from './progress.js';
import { stepFields } from './stepFields.js';
import { described } from '../schema/described.js';
import { type FieldSchemas, localDate, mapOf, text, utcTime } from '../schema/fields.js';
import { stepStatusHelp } from './personHelp.js';
import { withEntries } from '../schema/withEntries.js';

/** One entry below `steps` of a person's file. */
export const stepProgressSchema = mapOf({
  status: described(v.picklist(stepFields.status.options), 'The status that the person set.', {
    options: stepStatusHelp,
  }),
  at: v.optional(described(utcTime, 'When the status was set: a time in UTC such as `2026-11-24T10:12:00Z`.')),
  reason: v.optional(described(v.string(), 'Why it is skipped or blocked.')),
  evidence: v.optional(described(v.string(), 'Why the step counts as done, in Markdown.')),
} satisfies FieldSchemas<StepProgress>);

/** A person's file. The entries of `steps` follow {@link stepProgressSchema}, against which the reader checks each. */
export const personSchema = mapOf({
  name: described(text, 'The person’s name.'),
  email: described(text, 'The person’s e-mail address in git. It identifies whose file this is.'),
  start: described(localDate, 'The start date, such as `2026-11-22`. Due dates are counted from it.'),
  steps: v.optional(
    described(
      withEntries(mapOf({}), stepProgressSchema),
      'What the person set by hand, by the step’s id. A step that is not listed follows its `verify` entries.',
      { words: 'steps' },
    ),
  ),
} satisfies FieldSchemas<PersonFields> & { readonly steps: v.GenericSchema });
