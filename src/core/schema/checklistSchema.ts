import * as v from 'valibot';

import { stepOwners, stepPlatforms } from '../checklist/checklist.js';
import { noteKinds } from '../notes/vocabulary.js';
import type { ExpectedPattern } from '../text/problem.js';
import { checkSchema } from './checkSchema.js';
import { days, kebabCase, mapOf, text } from './fields.js';

const promptSchema = mapOf({ ask: text, kind: v.optional(v.picklist(noteKinds)) });

const linkSchema = v.pipe(
  mapOf({ title: text, file: v.optional(text), url: v.optional(text) }),
  v.check(({ file, url }) => (file === undefined) !== (url === undefined), 'fileOrUrl' satisfies ExpectedPattern),
);

const actionSchema = v.pipe(
  mapOf({ title: text, run: v.optional(text), command: v.optional(text) }),
  v.check(
    ({ run, command }) => (run === undefined) !== (command === undefined),
    'runOrCommand' satisfies ExpectedPattern,
  ),
);

/** One step. */
export const stepSchema = mapOf({
  id: kebabCase,
  title: text,
  guide: v.optional(v.string()),
  due: v.optional(days),
  owner: v.optional(v.picklist(stepOwners)),
  when: v.optional(v.picklist(stepPlatforms)),
  prompts: v.optional(v.array(promptSchema)),
  links: v.optional(v.array(linkSchema)),
  actions: v.optional(v.array(actionSchema)),
  verify: v.optional(v.array(checkSchema)),
  optional: v.optional(v.boolean()),
});

const phaseSchema = mapOf({
  id: kebabCase,
  title: text,
  goal: v.optional(v.string()),
  steps: v.optional(v.array(stepSchema)),
});

const fullThemeSchema = mapOf({ id: kebabCase, title: v.optional(text), words: v.optional(v.array(text)) });

/** A theme by its id alone, or with a title and words. */
const themeSchema = v.lazy((theme) => (typeof theme === 'string' ? kebabCase : fullThemeSchema));

/** A whole `checklist.yaml`. */
export const checklistSchema = mapOf({
  version: v.optional(v.picklist([1])),
  title: v.optional(text),
  themes: v.optional(v.array(themeSchema)),
  roles: v.optional(v.array(kebabCase)),
  phases: v.pipe(v.array(phaseSchema), v.minLength(1)),
});
