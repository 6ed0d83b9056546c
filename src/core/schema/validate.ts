import * as v from 'valibot';

import type { LocatedYaml, YamlPath } from '../text/locatedYaml.js';
import { isPlainMap } from '../text/plainMap.js';
import type { ExpectedType, Problem } from '../text/problem.js';
import { nearestOption } from './nearestOption.js';
import { withoutPaths } from './withoutPaths.js';

/** What is sound in a value, and all that isn't. */
export interface Validated<Output> {
  /** Absent when nothing of it can be used. */
  readonly value: Output | undefined;
  readonly problems: readonly Problem[];
}

/** How a value is validated, where it isn't the whole file alone by its schema. */
export interface ValidateOptions {
  /** The part of the file that is validated. */
  readonly at?: readonly string[];
  /** Elements that are left out for reasons of the caller's; paths from `at`. */
  readonly leftOut?: readonly YamlPath[];
  /** Keys of lists whose items are dropped as a whole when anything in them is wrong. */
  readonly allOrNothing?: readonly string[];
}

/**
 * Holds a value against its schema. What is wrong is reported at its place and taken as absent; what can't do without it
 * is dropped, and so on upwards. The rest is kept.
 *
 * @param located one that isn't YAML gives neither value nor problems: its own problems say it all.
 */
export function validate<Schema extends v.GenericSchema>(
  schema: Schema,
  located: LocatedYaml,
  options: ValidateOptions = {},
): Validated<v.InferOutput<Schema>> {
  if (located.value === undefined) return { value: undefined, problems: [] };
  const { at = [], leftOut = [], allOrNothing = [] } = options;
  const value = valueAt(located.value, at) ?? {};
  const { issues = [], output, success } = v.safeParse(schema, value, { abortPipeEarly: true });
  if (success && leftOut.length === 0) return { value: output, problems: [] };
  const dropped = [...leftOut, ...issues.map((issue) => dropFor(issue, allOrNothing))];
  return {
    value: readSoundPart(schema, withoutPaths(value, dropped), allOrNothing),
    problems: issues.map((issue) => toProblem(issue, located, at)),
  };
}

/** Drops what the schema refuses until it takes the rest. What it refuses now is but a consequence: it isn't reported. */
function readSoundPart<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  allOrNothing: readonly string[],
): v.InferOutput<Schema> | undefined {
  if (value === undefined) return undefined;
  const { issues, output, success } = v.safeParse(schema, value, { abortPipeEarly: true });
  if (success) return output;
  const dropped = issues.map((issue) => dropFor(issue, allOrNothing));
  return readSoundPart(schema, withoutPaths(value, dropped), allOrNothing);
}

function valueAt(root: unknown, keys: readonly string[]): unknown {
  return keys.reduce((value, key) => (isPlainMap(value) ? value[key] : undefined), root);
}

type Issue = v.BaseIssue<unknown>;

function pathOf(issue: Issue): YamlPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** A required key that is absent: the issue's path ends with it. */
function isMissing(issue: Issue): boolean {
  return issue.type === 'object' && issue.received === 'undefined';
}

/** What has to go so that the issue is gone. */
function dropFor(issue: Issue, allOrNothing: readonly string[]): YamlPath {
  const path = pathOf(issue);
  const list = path.findIndex((key) => typeof key === 'string' && allOrNothing.includes(key));
  if (list >= 0 && path.length > list + 1) return path.slice(0, list + 2);
  return isMissing(issue) ? path.slice(0, -1) : path;
}

function toProblem(issue: Issue, located: LocatedYaml, at: YamlPath): Problem {
  const path = [...at, ...pathOf(issue)];
  const span = located.spanOf(path, 'value');
  const name = path.findLast((segment) => typeof segment === 'string');
  const key = name === undefined ? {} : { key: name };
  if (isMissing(issue) || issue.type === 'min_length') return { code: 'value.missing', span, data: key };
  if (issue.kind === 'validation') return { code: 'value.pattern', span, data: { ...key, expected: issue.message } };
  if (issue.type !== 'picklist')
    return { code: 'value.wrongType', span, data: { ...key, expected: expectedType(issue) } };
  if (typeof issue.input === 'object') return { code: 'value.wrongType', span, data: { ...key, expected: 'text' } };
  return { code: 'value.unknownOption', span, data: { ...key, ...optionData(issue) } };
}

const expectedTypes: Readonly<Record<string, ExpectedType>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
};

function expectedType({ type }: Issue): ExpectedType {
  return expectedTypes[type] ?? 'map';
}

/** The library tells the options as `("linux" | "darwin")`, and a single number as `1`. */
function optionData({ input, expected }: Issue): Problem['data'] {
  const value = String(input);
  const options = Array.from((expected ?? '').matchAll(/"([^"]*)"|\d+/g), ([whole, option]) => option ?? whole);
  const nearest = nearestOption(value, options);
  return nearest === undefined ? { value, options } : { value, options, nearest };
}
