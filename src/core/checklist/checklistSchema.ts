import * as v from 'valibot';

import { stepAssignees, stepPlatforms } from './checklist.js';
import { noteKinds } from '../notes/vocabulary.js';
import type { ExpectedPattern } from '../text/problem.js';
import { oneOf } from '../schema/alternatives.js';
import { checkSchema } from './checkSchema.js';
import { described } from '../schema/described.js';
import { days, kebabCase, mapOf, text } from '../schema/fields.js';
import { stepAssigneeHelp, stepPlatformHelp } from './checklistHelp.js';
import { noteKindHelp } from '../notes/noteHelp.js';

const promptSchema = mapOf({
  ask: described(text, 'A question whose answer is worth a note.'),
  kind: v.optional(
    described(v.picklist(noteKinds), 'The kind of note that an answer becomes.', { options: noteKindHelp }),
  ),
});

const linkSchema = v.pipe(
  mapOf({
    title: described(text, 'The text of the link.'),
    file: v.optional(described(text, 'A file inside the workspace. Either this or `url`.')),
    url: v.optional(described(text, 'A web address. Either this or `file`.')),
  }),
  v.check(({ file, url }) => (file === undefined) !== (url === undefined), 'fileOrUrl' satisfies ExpectedPattern),
);

const actionSchema = v.pipe(
  mapOf({
    title: described(text, 'The label of the button.'),
    run: v.optional(
      described(
        text,
        'A shell command, run as a task, only on click and in trusted workspaces. Either this or `command`.',
      ),
    ),
    command: v.optional(described(text, 'The id of a VS Code command. Either this or `run`.')),
  }),
  v.check(
    ({ run, command }) => (run === undefined) !== (command === undefined),
    'runOrCommand' satisfies ExpectedPattern,
  ),
);

export const stepSchema = mapOf({
  id: described(
    kebabCase,
    'The id that progress and notes use for the step: lowercase words joined by hyphens, unique in the file. Keep it when the title changes.',
  ),
  title: described(text, 'The step in one line.'),
  guide: v.optional(described(v.string(), 'Why it matters and how to go about it, in Markdown.')),
  due: v.optional(described(days, 'Days after the person’s start date.')),
  owner: v.optional(described(v.picklist(stepAssignees), 'Who does it.', { options: stepAssigneeHelp })),
  when: v.optional(
    described(v.picklist(stepPlatforms), 'The platform that it applies to. Absent: all platforms.', {
      options: stepPlatformHelp,
    }),
  ),
  prompts: v.optional(described(v.array(promptSchema), 'Questions worth asking. The answers become notes.')),
  links: v.optional(described(v.array(linkSchema), 'Further reading.')),
  actions: v.optional(described(v.array(actionSchema), 'Actions to run with a click.')),
  verify: v.optional(described(v.array(checkSchema), 'How to verify that the step is done. All entries must hold.')),
  optional: v.optional(
    described(v.boolean(), 'Whether it can be skipped without a reason and doesn’t hold back the phase.'),
  ),
});

const phaseSchema = mapOf({
  id: described(kebabCase, 'Lowercase words joined by hyphens, unique among the phases.'),
  title: described(text, 'The phase in one line.'),
  goal: v.optional(described(v.string(), 'What will be true at the end of the phase, in Markdown.')),
  steps: v.optional(described(v.array(stepSchema), 'The steps of the phase, in order.')),
});

const fullThemeSchema = mapOf({
  id: described(kebabCase, 'The id that notes use for the theme: lowercase words joined by hyphens.', {
    words: 'themes',
  }),
  title: v.optional(described(text, 'The theme’s name.')),
  words: v.optional(described(v.array(text), 'Words in a note that suggest this theme.')),
});

/** A theme by its id alone, or with a title and words. */
const themeSchema = oneOf([kebabCase, fullThemeSchema], (theme) =>
  typeof theme === 'string' ? kebabCase : fullThemeSchema,
);

export const checklistSchema = mapOf({
  version: v.optional(described(v.picklist([1]), 'The version of this format.', { options: { 1: 'The only one.' } })),
  title: v.optional(described(text, 'The title of the checklist.')),
  themes: v.optional(
    described(v.array(themeSchema), 'The themes that group the roadmap. Default: compute, database, observability.', {
      words: 'themes',
    }),
  ),
  roles: v.optional(described(v.array(kebabCase), 'Roles that the team adds to the built-in ones.')),
  phases: described(v.pipe(v.array(phaseSchema), v.minLength(1)), 'The phases of the onboarding, in order.'),
});
