import type * as v from 'valibot';

import { checklistSchema, type stepSchema } from './checklistSchema.js';
import { validate } from '../schema/validate.js';
import { defaultNoteKind } from '../notes/vocabulary.js';
import { presentFields } from '../text/presentFields.js';
import { type LocatedYaml, parseLocatedYaml } from '../text/locatedYaml.js';
import type { Problem } from '../text/problem.js';
import type { Span } from '../text/span.js';
import { toCheck } from './checkEntry.js';
import type { Checklist, Phase, Step, Theme } from './checklist.js';
import { findIdentified, findRepeated, type Identified } from './identifiedElements.js';
import { defaultThemes, themeOfId } from './themes.js';

export interface ParsedChecklist {
  /** Absent if the text can't be read as a checklist at all: not YAML, not a map, or without a valid phase. */
  readonly checklist: Checklist | undefined;
  /** In the file's order. */
  readonly problems: readonly Problem[];
  /** The place of each step, by id. */
  readonly stepSpans: ReadonlyMap<string, Span>;
}

/**
 * Reads a checklist file, keeping what is valid: a step, phase, theme or check that lacks something required is left out, and of
 * elements with the same id the first one is kept.
 *
 * @param text the whole file; problem ranges are offsets into it, in UTF-16 code units.
 * @returns always a value: invalid input is reported in `problems`, never thrown.
 */
export function parseChecklist(text: string): ParsedChecklist {
  return readLocated(parseLocatedYaml(text));
}

/**
 * Reads a checklist from a plain value, as an importer produces, leaving out what is invalid.
 *
 * @returns `undefined` if it isn't a checklist at all.
 */
export function readChecklistValue(value: unknown): Checklist | undefined {
  return readLocated({ value, problems: [], spanOf: () => ({ start: 0, end: 0 }) }).checklist;
}

function readLocated(located: LocatedYaml): ParsedChecklist {
  const { themes, phases, steps } = findIdentified(located.value);
  const repeated = [themes, phases, steps].flatMap(findRepeated);
  const { value, problems } = validate(checklistSchema, located, {
    leftOut: repeated.map(({ path }) => path),
    allOrNothing: ['verify'],
  });
  const all = [...located.problems, ...problems, ...repeated.map((element) => duplicateProblem(element, located))];
  return {
    checklist: value && toChecklist(value),
    problems: all.toSorted((one, other) => one.span.start - other.span.start),
    stepSpans: new Map(steps.toReversed().map(({ id, path }) => [id, located.spanOf(path, 'value')])),
  };
}

function duplicateProblem({ id, idPath }: Identified, located: LocatedYaml): Problem {
  return { code: 'id.duplicate', span: located.spanOf(idPath, 'value'), data: { key: 'id', id } };
}

type ChecklistEntry = v.InferOutput<typeof checklistSchema>;
type PhaseEntry = ChecklistEntry['phases'][number];
type StepEntry = v.InferOutput<typeof stepSchema>;

function toChecklist({ title = '', themes = [], roles = [], phases }: ChecklistEntry): Checklist {
  return {
    title,
    themes: themes.length === 0 ? defaultThemes : themes.map(toTheme),
    roles,
    phases: phases.map(toPhase),
  };
}

function toTheme(entry: NonNullable<ChecklistEntry['themes']>[number]): Theme {
  if (typeof entry === 'string') return themeOfId(entry);
  const known = themeOfId(entry.id);
  return { id: entry.id, title: entry.title ?? known.title, words: entry.words ?? known.words };
}

function toPhase({ id, title, goal = '', steps = [] }: PhaseEntry): Phase {
  return { id, title, goal, steps: steps.map(toStep) };
}

function toStep(entry: StepEntry): Step {
  const { prompts = [], links = [], actions = [], verify = [] } = entry;
  return presentFields<Step>({
    id: entry.id,
    title: entry.title,
    guide: entry.guide ?? '',
    dueDays: entry.due,
    owner: entry.owner ?? 'me',
    when: entry.when,
    prompts: prompts.map(({ ask, kind = defaultNoteKind }) => ({ ask, kind })),
    links: links.map((link) => presentFields<Step['links'][number]>({ file: undefined, url: undefined, ...link })),
    actions: actions.map((action) =>
      presentFields<Step['actions'][number]>({ run: undefined, command: undefined, ...action }),
    ),
    checks: verify.map(toCheck),
    optional: entry.optional ?? false,
  });
}
