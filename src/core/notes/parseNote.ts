import * as v from 'valibot';

import { noteSchema } from '../schema/noteSchema.js';
import { validate } from '../schema/validate.js';
import { splitFrontMatter, trimBody } from '../text/frontMatter.js';
import { type LocatedYaml, parseLocatedYaml, type YamlPath } from '../text/locatedYaml.js';
import type { Problem } from '../text/problem.js';
import type { Span } from '../text/span.js';
import type { CodeAnchor, Note } from './note.js';
import { presentFields } from './presentFields.js';
import { defaultNoteKind } from './vocabulary.js';

/** What reading a note's file gave. */
export interface ParsedNote {
  /** Absent when nothing of the file can be shown as a note; `problems` says why then. */
  readonly note: Note | undefined;
  readonly problems: readonly Problem[];
}

/** Unlike other fields, these two are missed; but a note can be shown without them. */
const missedKeys = ['title', 'created'] as const;

const draftSchema = v.partial(noteSchema, missedKeys);

type Draft = v.InferOutput<typeof draftSchema>;

/** The fields that are numbers. Elsewhere what looks like a number is text: `title: 404`, `commit: 1234567`. */
const numberFields: ReadonlySet<string> = new Set(['severity', 'code.line']);

/**
 * Reads a note's file, however people may have written it. `readNoteFast` reads what we write ourselves without the YAML
 * library; both give the same note where both give one.
 *
 * A wrong value is reported and taken as absent. Without a title the first line of the body serves, without a time
 * `created` is empty.
 *
 * @param text the whole file; problem ranges are offsets into it, in UTF-16 code units.
 */
export function parseNote(text: string): ParsedNote {
  const parts = splitFrontMatter(text);
  switch (parts.kind) {
    case 'missing':
      return { note: undefined, problems: [{ code: 'frontMatter.missing', span: parts.firstLine, data: {} }] };
    case 'unclosed':
      return { note: undefined, problems: [{ code: 'frontMatter.unclosed', span: parts.opening, data: {} }] };
    case 'found':
      return parseParts(text, parts.yaml, trimBody(text.slice(parts.body.start)));
  }
}

function parseParts(text: string, yaml: Span, body: string): ParsedNote {
  const written = parseLocatedYaml(text.slice(yaml.start, yaml.end), yaml.start);
  const located = { ...written, value: readAsTexts(written.value, [], { text, written }) };
  const { value: draft, problems } = validate(draftSchema, located);
  const missing = draft ? missedKeys.filter((key) => !hasKey(located.value, key)) : [];
  return {
    note: draft && buildNote(draft, body),
    problems: [
      ...written.problems,
      ...problems,
      ...missing.map((key) => missingProblem(key, located.spanOf([key], 'value'))),
    ].toSorted((one, other) => one.span.start - other.span.start),
  };
}

function missingProblem(key: string, span: Span): Problem {
  return { code: 'value.missing', span, data: { key } };
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** The same value, but numbers and booleans as they are written wherever a note has text. */
function readAsTexts(value: unknown, path: YamlPath, file: { text: string; written: LocatedYaml }): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, index) => readAsTexts(item, [...path, index], file));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, readAsTexts(part, [...path, key], file)]),
    );
  }
  if (!isNumberOrBoolean(value) || numberFields.has(path.join('.'))) return value;
  const { start, end } = file.written.spanOf(path, 'value');
  const source = file.text.slice(start, end);
  return source.startsWith('*') ? String(value) : source;
}

function isNumberOrBoolean(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

/** @returns `undefined` for a note that says nothing: neither title nor body. */
function buildNote(draft: Draft, body: string): Note | undefined {
  const title = draft.title ?? headline(body);
  if (title === '') return undefined;
  return presentFields<Note>({
    title,
    kind: draft.kind ?? defaultNoteKind,
    theme: draft.theme,
    source: draft.source,
    role: draft.role,
    severity: draft.severity,
    values: draft.values ?? [],
    step: draft.step,
    session: draft.session,
    author: draft.author,
    created: draft.created ?? '',
    tags: draft.tags ?? [],
    code: draft.code && buildAnchor(draft.code),
    body,
  });
}

function buildAnchor(code: NonNullable<Draft['code']>): CodeAnchor {
  const { file, line, quote, before, after, commit } = code;
  return presentFields<CodeAnchor>({ file, line, quote, before, after, commit });
}

/** The first line of a body, without the signs of a heading. */
function headline(body: string): string {
  const [line = ''] = body.trimStart().split(/\r?\n/, 1);
  return line
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s#+$/, '')
    .trim();
}
