import * as v from 'valibot';

import { personSchema, stepProgressSchema } from './personSchema.js';
import { validate } from '../schema/validate.js';
import { completeFields } from '../text/fieldTable.js';
import { type LocatedYaml, parseLocatedYaml } from '../text/locatedYaml.js';
import { isPlainMap } from '../text/plainMap.js';
import type { Problem } from '../text/problem.js';
import { type PersonFields, personFields } from './personFields.js';
import { withoutRepeatedSteps } from './repeatedSteps.js';
import type { Person, StepProgress } from './progress.js';
import { stepFields } from './stepFields.js';

export interface ParsedPerson {
  /** Absent if the text can't be read as a person at all: not YAML or not a map. */
  readonly person: Person | undefined;
  /** In the file's order. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a person's file, keeping what is valid: a step with an unknown status counts as not listed, and a missing name, address
 * or start date doesn't affect the rest. If a step is listed twice, the entry with the latest `at` counts.
 *
 * @returns always a value: invalid input is reported in `problems`, never thrown.
 */
export function parsePerson(text: string): ParsedPerson {
  const located = parseLocatedYaml(text);
  const { problems: headProblems } = validate(personSchema, located);
  const { value: head } = validate(v.partial(personSchema), located);
  const { problems: stepProblems } = readSteps(located);
  const { steps } = readSteps(located.problems.length > 0 ? parseLocatedYaml(withoutRepeatedSteps(text)) : located);
  const problems = [...located.problems, ...headProblems, ...stepProblems];
  return {
    person: head && { ...completeFields<PersonFields>(personFields, head, ''), steps },
    problems: problems.toSorted((one, other) => one.span.start - other.span.start),
  };
}

/** Each entry separately, since a step may have any id, even one that a validated record would not accept as a key. */
function readSteps(located: LocatedYaml): Pick<Person, 'steps'> & Pick<ParsedPerson, 'problems'> {
  const steps = new Map<string, StepProgress>();
  const problems: Problem[] = [];
  for (const id of stepIds(located.value)) {
    const entry = validate(stepProgressSchema, located, { at: ['steps', id] });
    problems.push(...entry.problems);
    if (!entry.value) continue;
    steps.set(id, completeFields<StepProgress>(stepFields, entry.value, ''));
  }
  return { steps, problems };
}

function stepIds(root: unknown): readonly string[] {
  const steps = isPlainMap(root) ? root['steps'] : undefined;
  return isPlainMap(steps) ? Object.keys(steps) : [];
}
