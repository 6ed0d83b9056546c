import * as v from 'valibot';

import { stepOwners, stepPlatforms } from './checklist.js';
import { noteKinds } from '../notes/vocabulary.js';
import type { ExpectedPattern } from '../text/problem.js';
import { oneOf } from '../schema/alternatives.js';
import { checkSchema } from './checkSchema.js';
import { described } from '../schema/described.js';
import { days, kebabCase, mapOf, text } from '../schema/fields.js';
import { stepOwnerHelp, stepPlatformHelp } from './checklistHelp.js';
import { noteKindHelp } from '../notes/noteHelp.js';

const promptSchema = mapOf({
  ask: described(text, 'A question whose answer is worth a note.'),
  kind: v.optional(
    described(v.picklist(noteKinds), 'The kind of note that an answer becomes.', { options: noteKindHelp }),
  ),
});

const linkSchema = v.pipe(
  mapOf({
    title: described(text, 'What the link says.'),
    file: v.optional(described(text, 'A file inside the workspace. Either this or `url`.')),
    url: v.optional(described(text, 'A web address. Either this or `file`.')),
  }),
  v.check(({ file, url }) => (file === undefined) !== (url === undefined), 'fileOrUrl' satisfies ExpectedPattern),
);

const actionSchema = v.pipe(
  mapOf({
    title: described(text, 'What the button says.'),
    run: v.optional(
      described(
        text,
        'A shell command, run as a task, on click and in trusted workspaces only. Either this or `command`.',
      ),
    ),
    command: v.optional(described(text, 'Id of a command of VS Code. Either this or `run`.')),
  }),
  v.check(
    ({ run, command }) => (run === undefined) !== (command === undefined),
    'runOrCommand' satisfies ExpectedPattern,
  ),
);

/** One step. */
export const stepSchema = mapOf({
  id: described(
    kebabCase,
    'What progress and notes refer to the step by: lower-case words joined by hyphens, unique in the file. Keep it when the title changes.',
  ),
  title: described(text, 'The step in one line.'),
  guide: v.optional(described(v.string(), 'Why it matters and how to go about it, in Markdown.')),
  due: v.optional(described(days, 'Days after the person’s start date.')),
  owner: v.optional(described(v.picklist(stepOwners), 'Who does it.', { options: stepOwnerHelp })),
  when: v.optional(
    described(v.picklist(stepPlatforms), 'Where it applies. Absent: everywhere.', { options: stepPlatformHelp }),
  ),
  prompts: v.optional(described(v.array(promptSchema), 'Questions worth asking. The answers become notes.')),
  links: v.optional(described(v.array(linkSchema), 'Where to read on.')),
  actions: v.optional(described(v.array(actionSchema), 'What can be done by a click.')),
  verify: v.optional(described(v.array(checkSchema), 'How the step is seen to be done: all of the entries hold.')),
  optional: v.optional(
    described(v.boolean(), 'Whether skipping it needs no reason and it doesn’t hold back the phase.'),
  ),
});

const phaseSchema = mapOf({
  id: described(kebabCase, 'Lower-case words joined by hyphens, unique among the phases.'),
  title: described(text, 'The phase in one line.'),
  goal: v.optional(described(v.string(), 'What will be true at its end, in Markdown.')),
  steps: v.optional(described(v.array(stepSchema), 'What is to be done, in this order.')),
});

const fullThemeSchema = mapOf({
  id: described(kebabCase, 'What notes refer to the theme by: lower-case words joined by hyphens.', {
    words: 'themes',
  }),
  title: v.optional(described(text, 'The theme’s name.')),
  words: v.optional(described(v.array(text), 'Words in a note that suggest this theme.')),
});

/** A theme by its id alone, or with a title and words. */
const themeSchema = oneOf([kebabCase, fullThemeSchema], (theme) =>
  typeof theme === 'string' ? kebabCase : fullThemeSchema,
);

/** A whole `checklist.yaml`. */
export const checklistSchema = mapOf({
  version: v.optional(described(v.picklist([1]), 'The version of this format.', { options: { 1: 'The only one.' } })),
  title: v.optional(described(text, 'What the checklist is called.')),
  themes: v.optional(
    described(v.array(themeSchema), 'What the roadmap is grouped by. Default: compute, database, observability.', {
      words: 'themes',
    }),
  ),
  roles: v.optional(described(v.array(kebabCase), 'Roles that the team adds to the built-in ones.')),
  phases: described(v.pipe(v.array(phaseSchema), v.minLength(1)), 'The stretches of the onboarding, in this order.'),
});
