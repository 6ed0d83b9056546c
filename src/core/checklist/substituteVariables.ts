import type { PlainMap } from '../text/plainMap.js';
import { type Checklist, checkForms, type Step } from './checklist.js';

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
    checks: step.checks.flatMap((check) => substituteIn(check, checkForms[check.type].withVariables, values)),
    actions: step.actions.flatMap((action) => substituteIn(action, ['run'], values)),
    links: step.links.flatMap((link) => substituteIn(link, ['file'], values)),
  };
}

/** @returns nothing where one of the values at the keys refers to an unset variable. */
function substituteIn<Part extends object>(
  part: Part,
  keys: readonly string[],
  values: VariableValues,
): readonly Part[];
function substituteIn(part: PlainMap, keys: readonly string[], values: VariableValues): readonly PlainMap[] {
  const present = keys.filter((key) => part[key] !== undefined);
  const done = present.map((key) => [key, substituteValue(part[key], values)] as const);
  return done.some(([, value]) => value === undefined) ? [] : [{ ...part, ...Object.fromEntries(done) }];
}

function substituteValue(value: unknown, values: VariableValues): unknown {
  if (!Array.isArray(value)) return substituteText(String(value), values);
  const done = value.map((text) => substituteText(String(text), values));
  return done.includes(undefined) ? undefined : done;
}

/** @returns `undefined` if the text refers to an unset variable. */
function substituteText(text: string, values: VariableValues): string | undefined {
  const isUnset = checklistVariables.some((name) => !values[name] && text.includes(`\${${name}}`));
  if (isUnset) return undefined;
  return checklistVariables.reduce((done, name) => done.replaceAll(`\${${name}}`, () => values[name] ?? ''), text);
}
