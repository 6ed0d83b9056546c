import * as v from 'valibot';

import type { CheckEntry } from './checkEntry.js';
import { type Check, sessionKinds } from './checklist.js';
import { noteKinds } from '../notes/vocabulary.js';
import type { ExpectedPattern } from '../text/problem.js';
import { isQuickGlob } from '../text/globCost.js';
import { oneOf } from '../schema/alternatives.js';
import { described } from '../schema/described.js';
import { anyMap, count, type FieldSchemas, mapOf, text } from '../schema/fields.js';
import { sessionKindHelp } from './checklistHelp.js';
import { noteKindHelp } from '../notes/noteHelp.js';

const kind = described(v.picklist(noteKinds), 'Only notes of this kind.', { options: noteKindHelp });

const scope = described(v.picklist(['step', 'all']), 'Which of the person’s notes count.', {
  options: { step: 'Those captured for this step. This is the default.', all: 'All of them.' },
});

const quickGlob = v.pipe(
  v.string(),
  v.regex(/\S/, 'notEmpty' satisfies ExpectedPattern),
  v.check(isQuickGlob, 'quickGlob' satisfies ExpectedPattern),
);

/** The forms of an entry of `verify`, by the key that identifies each. */
const checkSchemas = {
  file: mapOf({ file: described(quickGlob, 'A path or glob inside the workspace. Holds if a file matches.') }),
  run: mapOf({ run: described(text, 'A shell command. Holds if it exits with status 0. It runs only on click.') }),
  commits: mapOf({
    commits: described(count, 'The number of the person’s commits on the default branch.'),
    paths: v.optional(described(v.array(text), 'Only commits that change files under these paths.')),
  }),
  sessions: mapOf({
    sessions: described(count, 'The number of recorded sessions.'),
    kind: v.optional(described(v.picklist(sessionKinds), 'Only sessions of this kind.', { options: sessionKindHelp })),
    role: v.optional(described(text, 'Only sessions with somebody in this role.', { words: 'roles' })),
    with: v.optional(described(text, 'Only sessions with this person.', { words: 'people' })),
  }),
  notes: mapOf({
    notes: described(count, 'The number of captured notes.'),
    kind: v.optional(kind),
    theme: v.optional(described(text, 'Only notes of this theme.', { words: 'themes' })),
    scope: v.optional(scope),
  }),
  extension: mapOf({ extension: described(text, 'The id of a VS Code extension. Holds if it is installed.') }),
  roadmap: mapOf({ roadmap: described(count, 'The number of roadmap items that are agreed or beyond.') }),
} as const satisfies { readonly [Type in Check['type']]: { readonly entries: FieldSchemas<CheckEntry<Type>> } };

const checkKeys = Object.keys(checkSchemas);

/** For an entry without any known key: its first key is reported as an unknown option. */
const unknownCheck = v.pipe(
  anyMap,
  v.transform((entry) => Object.keys(entry)[0] ?? ''),
  v.picklist(checkKeys),
  v.never(),
);

/** For an entry with several checks at once: it is ambiguous which of them its `kind` belongs to. */
const severalChecks = v.pipe(
  anyMap,
  v.check(() => false, 'oneCheck' satisfies ExpectedPattern),
  v.transform(String),
  v.never(),
);

export const checkSchema = oneOf(Object.values(checkSchemas), (entry) => {
  const present = Object.keys(entry ?? {}).filter(isCheckKey);
  if (present.length > 1) return severalChecks;
  const [key] = present;
  return key === undefined ? unknownCheck : checkSchemas[key];
});

function isCheckKey(key: string): key is keyof typeof checkSchemas {
  return Object.hasOwn(checkSchemas, key);
}
