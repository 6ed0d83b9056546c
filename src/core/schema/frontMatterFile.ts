import type * as v from 'valibot';

import { type AnyTable, missedKeys, numberPaths } from '../text/fieldTable.js';
import { splitFrontMatter, trimBody } from '../text/frontMatter.js';
import { type LocatedYaml, parseLocatedYaml, type YamlPath } from '../text/locatedYaml.js';
import type { Problem } from '../text/problem.js';
import { validate } from './validate.js';

/** What a kind of Markdown file has in its front matter. */
export interface FrontMatterForm<Schema extends v.GenericSchema> {
  /** All fields optional, so that one that is missed keeps nothing else from being read. */
  readonly schema: Schema;
  /** The fields that are reported when they are absent. */
  readonly missedKeys: readonly string[];
  /** The fields that are numbers, by their path. Elsewhere what looks like one is text: `title: 404`, `commit: 1234567`. */
  readonly numberFields: ReadonlySet<string>;
}

/** The form of a kind of file whose fields are in a table. */
export function formOf<Schema extends v.GenericSchema>(schema: Schema, table: AnyTable): FrontMatterForm<Schema> {
  return { schema, missedKeys: missedKeys(table), numberFields: numberPaths(table) };
}

/** What a Markdown file with front matter says. */
export interface FrontMatterFile<Fields> {
  /** What is sound; absent when there is no front matter that can be read. */
  readonly fields: Fields | undefined;
  /** Without blank lines around it. */
  readonly body: string;
  /** In the file's order. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a Markdown file with front matter, however people may have written it. A wrong value is reported and taken as absent.
 *
 * @param text the whole file; problem ranges are offsets into it, in UTF-16 code units.
 */
export function readFrontMatterFile<Schema extends v.GenericSchema>(
  text: string,
  form: FrontMatterForm<Schema>,
): FrontMatterFile<v.InferOutput<Schema>> {
  const parts = splitFrontMatter(text);
  switch (parts.kind) {
    case 'missing':
      return unreadable({ code: 'frontMatter.missing', span: parts.firstLine, data: {} });
    case 'unclosed':
      return unreadable({ code: 'frontMatter.unclosed', span: parts.opening, data: {} });
    case 'found': {
      const written = parseLocatedYaml(text.slice(parts.yaml.start, parts.yaml.end), parts.yaml.start);
      const value = readAsTexts(written.value, [], { text, written, numberFields: form.numberFields });
      return { ...readFields({ ...written, value }, form), body: trimBody(text.slice(parts.body.start)) };
    }
  }
}

function unreadable(problem: Problem): FrontMatterFile<never> {
  return { fields: undefined, body: '', problems: [problem] };
}

function readFields<Schema extends v.GenericSchema>(
  located: LocatedYaml,
  form: FrontMatterForm<Schema>,
): Omit<FrontMatterFile<v.InferOutput<Schema>>, 'body'> {
  const { value: fields, problems } = validate(form.schema, located);
  const missing = fields ? form.missedKeys.filter((key) => !hasKey(located.value, key)) : [];
  const all = [...located.problems, ...problems, ...missing.map((key) => missingProblem(key, located))];
  return { fields, problems: all.toSorted((one, other) => one.span.start - other.span.start) };
}

function missingProblem(key: string, located: LocatedYaml): Problem {
  return { code: 'value.missing', span: located.spanOf([key], 'value'), data: { key } };
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

interface WrittenFile {
  readonly text: string;
  readonly written: LocatedYaml;
  readonly numberFields: ReadonlySet<string>;
}

/** The same value, but numbers and booleans as they are written wherever the form has text. */
function readAsTexts(value: unknown, path: YamlPath, file: WrittenFile): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, index) => readAsTexts(item, [...path, index], file));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, readAsTexts(part, [...path, key], file)]),
    );
  }
  if (!isNumberOrBoolean(value) || file.numberFields.has(path.join('.'))) return value;
  const { start, end } = file.written.spanOf(path, 'value');
  const source = file.text.slice(start, end);
  return source.startsWith('*') ? String(value) : source;
}

function isNumberOrBoolean(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}
