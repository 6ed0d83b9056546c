import type { Action, Check, Checklist, Link, Step } from './checklist.js';

/** What a checklist may leave to the team's settings, as `${name}`. */
export const checklistVariables = ['devCheckCommand', 'docsDir', 'roadmapFile'] as const;

/** The variables' values; one that is absent or empty is unset. */
export type VariableValues = Readonly<Partial<Record<(typeof checklistVariables)[number], string>>>;

/** What was made of each checklist last: it is asked for again with every change of anything. */
const lastResults = new WeakMap<Checklist, { readonly values: VariableValues; readonly result: Checklist }>();

/**
 * Puts the variables' values into checks, actions and links. One that refers to an unset variable is dropped; a `${…}`
 * with any other name stays as it is.
 *
 * @returns the very same as the last time for the same checklist and values.
 */
export function substituteVariables(checklist: Checklist, values: VariableValues): Checklist {
  const last = lastResults.get(checklist);
  if (last && checklistVariables.every((name) => last.values[name] === values[name])) return last.result;
  const result = substituteAnew(checklist, values);
  lastResults.set(checklist, { values: { ...values }, result });
  return result;
}

function substituteAnew(checklist: Checklist, values: VariableValues): Checklist {
  const phases = checklist.phases.map((phase) => ({
    ...phase,
    steps: phase.steps.map((step) => substituteInStep(step, values)),
  }));
  return { ...checklist, phases };
}

function substituteInStep(step: Step, values: VariableValues): Step {
  return {
    ...step,
    checks: step.checks.flatMap((check) => substituteInCheck(check, values)),
    actions: step.actions.flatMap((action) => substituteField<Action, 'run'>(action, 'run', values)),
    links: step.links.flatMap((link) => substituteField<Link, 'file'>(link, 'file', values)),
  };
}

function substituteInCheck(check: Check, values: VariableValues): readonly Check[] {
  switch (check.type) {
    case 'file':
      return substituteField(check, 'glob', values);
    case 'run':
      return substituteField(check, 'command', values);
    case 'commits': {
      const paths = check.paths.flatMap((path) => substituteText(path, values) ?? []);
      return paths.length === check.paths.length ? [{ ...check, paths }] : [];
    }
    case 'sessions':
    case 'notes':
    case 'extension':
    case 'roadmap':
      return [check];
  }
}

function substituteField<T extends Readonly<Partial<Record<Key, string>>>, Key extends keyof T>(
  part: T,
  key: Key,
  values: VariableValues,
): readonly T[] {
  const before = part[key];
  if (before === undefined) return [part];
  const after = substituteText(before, values);
  return after === undefined ? [] : [{ ...part, [key]: after }];
}

/** @returns `undefined` where the text refers to an unset variable. */
function substituteText(text: string, values: VariableValues): string | undefined {
  const isUnset = checklistVariables.some((name) => !values[name] && text.includes(`\${${name}}`));
  if (isUnset) return undefined;
  return checklistVariables.reduce((done, name) => done.replaceAll(`\${${name}}`, () => values[name] ?? ''), text);
}
