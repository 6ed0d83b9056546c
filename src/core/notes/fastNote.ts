import { splitFrontMatter, trimBody } from '../text/frontMatter.js';
import { isPlainScalar } from '../text/yamlScalar.js';
import type { CodeAnchor, Note } from './note.js';
import { isNoteTime } from './noteTime.js';
import { presentFields } from './presentFields.js';
import { defaultNoteKind, noteKinds, type NoteKind, type Severity } from './vocabulary.js';

/** The front matter's fields by key; those of `code` as `code.line`. Keys that notes don't have are in `texts`. */
interface Fields {
  readonly texts: Map<string, string>;
  readonly lists: Map<string, readonly string[]>;
}

const fieldLine = /^( {2})?([A-Za-z][\w-]*):(?: (.+))?$/;

const kinds: ReadonlyMap<string, NoteKind> = new Map(noteKinds.map((kind) => [kind, kind]));

const severities: ReadonlyMap<string, Severity> = new Map([
  ['1', 1],
  ['2', 2],
  ['3', 3],
]);

/**
 * Reads a note that is in the form `formatNote` writes, about thirty times as fast as `parseNote` and without the YAML
 * library. Fields may be in any order, and unknown ones may be among them.
 *
 * @returns what `parseNote` would return, or `undefined` for all that is unusual or wrong: then `parseNote` is to be asked.
 */
export function readNoteFast(text: string): Note | undefined {
  const parts = splitFrontMatter(text);
  if (parts.kind !== 'found') return undefined;
  const fields = readFields(text.slice(parts.yaml.start, parts.yaml.end));
  return fields && buildNote(fields, trimBody(text.slice(parts.body.start)));
}

function readFields(yaml: string): Fields | undefined {
  const fields: Fields = { texts: new Map(), lists: new Map() };
  let parent = '';
  for (let start = 0; start < yaml.length; ) {
    const end = yaml.indexOf('\n', start);
    const match = fieldLine.exec(yaml.slice(start, end));
    if (!match) return undefined;
    const [, indent, key = '', value] = match;
    if (indent === undefined) parent = key;
    const path = indent === undefined ? key : `${parent}.${key}`;
    if (!readField(fields, path, value)) return undefined;
    start = end + 1;
  }
  return fields;
}

/** @returns whether the field is as we write it. */
function readField({ texts, lists }: Fields, path: string, value: string | undefined): boolean {
  if (texts.has(path) || lists.has(path)) return false;
  if (path === 'code') {
    texts.set(path, '');
    return value === undefined;
  }
  if (value === undefined || (path.includes('.') && !path.startsWith('code.'))) return false;
  if (path === 'values' || path === 'tags') {
    const list = readList(value);
    if (list) lists.set(path, list);
    return list !== undefined;
  }
  const text = readText(path, value);
  if (text !== undefined) texts.set(path, text);
  return text !== undefined;
}

/** Reads `[a, b]`; items in quotes are left to the careful reader. */
function readList(value: string): readonly string[] | undefined {
  if (!value.startsWith('[') || !value.endsWith(']')) return undefined;
  const items = value.slice(1, -1).split(', ');
  return items.every((item) => isPlainScalar(item, 'flow')) ? items : undefined;
}

function readText(path: string, value: string): string | undefined {
  if (path === 'created') return isNoteTime(value) ? value : undefined;
  if (path === 'severity') return severities.has(value) ? value : undefined;
  if (path === 'code.line') return /^[1-9]\d{0,8}$/.test(value) ? value : undefined;
  if (value === '""') return path === 'code.quote' ? '' : undefined;
  if (value.startsWith('"')) return readQuoted(value);
  return isPlainScalar(value, 'block') ? value : undefined;
}

/** What JSON takes as a string, YAML takes as the same one. */
function readQuoted(value: string): string | undefined {
  try {
    return String(JSON.parse(value));
  } catch {
    return undefined;
  }
}

function buildNote({ texts, lists }: Fields, body: string): Note | undefined {
  const title = texts.get('title') ?? '';
  const kind = kinds.get(texts.get('kind') ?? defaultNoteKind);
  const created = texts.get('created');
  const code = texts.has('code') ? buildAnchor(texts) : undefined;
  if (title.trim() === '' || !kind || created === undefined || (texts.has('code') && !code)) return undefined;
  return presentFields<Note>({
    title,
    kind,
    theme: texts.get('theme'),
    source: texts.get('source'),
    role: texts.get('role'),
    severity: severities.get(texts.get('severity') ?? ''),
    values: lists.get('values') ?? [],
    step: texts.get('step'),
    session: texts.get('session'),
    author: texts.get('author'),
    created,
    tags: lists.get('tags') ?? [],
    code,
    body,
  });
}

function buildAnchor(texts: ReadonlyMap<string, string>): CodeAnchor | undefined {
  const file = texts.get('code.file');
  const line = texts.get('code.line');
  const quote = texts.get('code.quote');
  if (file === undefined || line === undefined || quote === undefined) return undefined;
  return presentFields<CodeAnchor>({
    file,
    line: Number(line),
    quote,
    before: texts.get('code.before'),
    after: texts.get('code.after'),
    commit: texts.get('code.commit'),
  });
}
