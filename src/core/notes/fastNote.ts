import { splitFrontMatter, trimBody } from '../text/frontMatter.js';
import { isPlainScalar } from '../text/yamlScalar.js';
import type { CodeAnchor, Note } from './note.js';
import { isNoteTime } from './noteTime.js';
import { presentFields } from '../text/presentFields.js';
import { defaultNoteKind, noteKinds, type NoteKind, type Severity } from './vocabulary.js';

/** The front matter's fields by key, those of `code` as `code.line`: texts unquoted, all else as in {@link forms}. */
type Fields = Map<string, string>;

const kinds: ReadonlyMap<string, NoteKind> = new Map(noteKinds.map((kind) => [kind, kind]));

const severities: ReadonlyMap<string, Severity> = new Map([
  ['1', 1],
  ['2', 2],
  ['3', 3],
]);

/** What the fields that are not plain text look like; they are kept as they are written. */
const forms: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ['kind', (value) => kinds.has(value)],
  ['severity', (value) => severities.has(value)],
  ['values', isSimpleList],
  ['created', isNoteTime],
  ['tags', isSimpleList],
  ['code.line', (value) => /^[1-9]\d{0,5}$/.test(value)],
]);

const keyPattern = /^[A-Za-z][\w-]*$/;

/**
 * Reads a note that is in the form `formatNote` writes, about thirty times as fast as `parseNote` and without the YAML
 * library. Fields may be in any order, and unknown ones may be among them.
 *
 * @returns what `parseNote` would return, or `undefined` for all that is unusual or wrong: then `parseNote` is to be asked.
 */
export function readNoteFast(text: string): Note | undefined {
  const parts = splitFrontMatter(text);
  if (parts.kind !== 'found') return undefined;
  const fields = readFields(text.slice(parts.yaml.start, parts.yaml.end - 1).split('\n'));
  return fields && buildNote(fields, trimBody(text.slice(parts.body.start)));
}

function readFields(lines: readonly string[]): Fields | undefined {
  const fields: Fields = new Map();
  let parent = '';
  for (const line of lines) {
    const colon = Math.max(0, line.indexOf(':'));
    const isNested = line.startsWith('  ');
    const key = line.slice(isNested ? 2 : 0, colon);
    if (!keyPattern.test(key) || (isNested && parent !== 'code')) return undefined;
    if (!isNested) parent = key;
    if (!takeField(fields, isNested ? `code.${key}` : key, line.slice(colon + 1))) return undefined;
  }
  return fields;
}

/** @returns whether the field is new and as we write it. */
function takeField(fields: Fields, path: string, rest: string): boolean {
  const value = fields.has(path) ? undefined : readValue(path, rest);
  if (value !== undefined) fields.set(path, value);
  return value !== undefined;
}

/** @param rest what is behind the colon; a carriage return at its end is never plain. */
function readValue(path: string, rest: string): string | undefined {
  if (path === 'code') return rest === '' ? '' : undefined;
  if (!rest.startsWith(' ')) return undefined;
  const value = rest.slice(1);
  const isWellFormed = forms.get(path);
  if (isWellFormed) return isWellFormed(value) ? value : undefined;
  if (value.startsWith('"')) return readQuoted(path, value);
  return isPlainScalar(value, 'block') ? value : undefined;
}

/** What JSON takes as a string, YAML takes as the same one. Only the quoted code may be blank. */
function readQuoted(path: string, value: string): string | undefined {
  try {
    const text = String(JSON.parse(value));
    return text.trim() === '' && path !== 'code.quote' ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Items in quotes are left to the careful reader. */
function isSimpleList(value: string): boolean {
  return value.startsWith('[') && value.endsWith(']') && listItems(value).every((item) => isPlainScalar(item, 'flow'));
}

function listItems(value: string): readonly string[] {
  return value.slice(1, -1).split(', ');
}

function buildNote(fields: Fields, body: string): Note | undefined {
  const title = fields.get('title') ?? '';
  const kind = kinds.get(fields.get('kind') ?? defaultNoteKind);
  const created = fields.get('created');
  const code = fields.has('code') ? buildAnchor(fields) : undefined;
  if (title.trim() === '' || !kind || created === undefined || (fields.has('code') && !code)) return undefined;
  return presentFields<Note>({
    title,
    kind,
    theme: fields.get('theme'),
    source: fields.get('source'),
    role: fields.get('role'),
    severity: severities.get(fields.get('severity') ?? ''),
    values: buildList(fields, 'values'),
    step: fields.get('step'),
    session: fields.get('session'),
    author: fields.get('author'),
    created,
    tags: buildList(fields, 'tags'),
    code,
    body,
  });
}

function buildList(fields: Fields, key: string): readonly string[] {
  const value = fields.get(key);
  return value === undefined ? [] : listItems(value);
}

function buildAnchor(fields: Fields): CodeAnchor | undefined {
  const file = fields.get('code.file');
  const line = fields.get('code.line');
  const quote = fields.get('code.quote');
  if (file === undefined || line === undefined || quote === undefined) return undefined;
  return presentFields<CodeAnchor>({
    file,
    line: Number(line),
    quote,
    before: fields.get('code.before'),
    after: fields.get('code.after'),
    commit: fields.get('code.commit'),
  });
}
