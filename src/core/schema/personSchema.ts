import * as v from 'valibot';

import { stepStatuses } from '../progress/progress.js';
import { localDate, mapOf, text, utcTime } from './fields.js';

/** One entry below `steps` of a person's file. */
export const stepProgressSchema = mapOf({
  status: v.picklist(stepStatuses),
  at: v.optional(utcTime),
  reason: v.optional(v.string()),
  evidence: v.optional(v.string()),
});

/** A person's file. The entries of `steps` each follow {@link stepProgressSchema}. */
export const personSchema = mapOf({ name: text, email: text, start: localDate, steps: v.optional(mapOf({})) });
