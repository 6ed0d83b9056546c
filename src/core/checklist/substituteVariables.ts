import type { Action, Check, Checklist, Link, Step } from './checklist.js';

/** The settings that a checklist can refer to, as `${name}`. */
export const checklistVariables = ['devCheckCommand', 'docsDir', 'roadmapFile'] as const;

/** An absent or empty value means unset. */
export type VariableValues = Readonly<Partial<Record<(typeof checklistVariables)[number], string>>>;

/** The last result for each checklist: it is requested again at every change. */
const lastResults = new WeakMap<Checklist, { readonly values: VariableValues; readonly result: Checklist }>();

/**
 * Substitutes variables in checks, actions and links. One that refers to an unset variable is dropped; any other `${…}` stays.
 *
 * @returns the identical object as last time for the same checklist and values.
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

/** @returns `undefined` if the text refers to an unset variable. */
function substituteText(text: string, values: VariableValues): string | undefined {
  const isUnset = checklistVariables.some((name) => !values[name] && text.includes(`\${${name}}`));
  if (isUnset) return undefined;
  return checklistVariables.reduce((done, name) => done.replaceAll(`\${${name}}`, () => values[name] ?? ''), text);
}
