import * as v from 'valibot';

import { sessionKinds } from '../checklist/checklist.js';
import { noteKinds } from '../notes/vocabulary.js';
import type { ExpectedPattern } from '../text/problem.js';
import { anyMap, count, mapOf, text } from './fields.js';

/** What an entry of `verify` can be, by the key that says so. */
const checkSchemas = {
  file: mapOf({ file: text }),
  run: mapOf({ run: text }),
  commits: mapOf({ commits: count, paths: v.optional(v.array(text)) }),
  sessions: mapOf({
    sessions: count,
    kind: v.optional(v.picklist(sessionKinds)),
    role: v.optional(text),
    with: v.optional(text),
  }),
  notes: mapOf({
    notes: count,
    kind: v.optional(v.picklist(noteKinds)),
    theme: v.optional(text),
    scope: v.optional(v.picklist(['step', 'all'])),
  }),
  extension: mapOf({ extension: text }),
  roadmap: mapOf({ roadmap: count }),
} as const;

const checkKeys = Object.keys(checkSchemas);

/** For an entry without any known key: its first key is reported as an unknown option. */
const unknownCheck = v.pipe(
  anyMap,
  v.transform((entry) => Object.keys(entry)[0] ?? ''),
  v.picklist(checkKeys),
  v.never(),
);

/** For an entry that is several checks at once: whose `kind` would be meant can't be said. */
const severalChecks = v.pipe(
  anyMap,
  v.check(() => false, 'oneCheck' satisfies ExpectedPattern),
  v.transform(String),
  v.never(),
);

/** One entry of `verify`. */
export const checkSchema = v.lazy((entry) => {
  const present = Object.keys(entry ?? {}).filter(isCheckKey);
  if (present.length > 1) return severalChecks;
  const [key] = present;
  return key === undefined ? unknownCheck : checkSchemas[key];
});

function isCheckKey(key: string): key is keyof typeof checkSchemas {
  return Object.hasOwn(checkSchemas, key);
}
