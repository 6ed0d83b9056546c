import { isMap, isScalar, Scalar, type YAMLMap } from 'yaml';

import { headline } from '../schema/frontMatterFile.js';
import { splitFrontMatter } from '../text/frontMatter.js';
import { insertLine, lineEndingOf } from '../text/lines.js';
import { parseLocatedYaml } from '../text/locatedYaml.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';
import { readYamlDocument } from '../text/yamlDocument.js';
import { removePair, setPair } from '../text/yamlMapEdit.js';
import { isSameValue, listComments } from '../text/yamlMeaning.js';
import { findPair } from '../text/yamlPair.js';
import { formatQuoted, formatScalar, isPlainScalar } from '../text/yamlScalar.js';
import { type NoteChanges, noteFieldKeys } from './noteChanges.js';
import { parseNote } from './parseNote.js';
import { defaultNoteKind } from './vocabulary.js';

/** How an edit ended. */
export type NoteEdit =
  | { readonly kind: 'edited'; readonly text: string }
  /** The text isn't a note, or can't be edited without losing something: it must not be written. */
  | { readonly kind: 'unreadable' };

/** One field's new value; `undefined` takes it out. */
interface FieldChange {
  readonly key: string;
  readonly value: string | number | undefined;
}

const unreadable: NoteEdit = { kind: 'unreadable' };

/**
 * Changes fields in a note's front matter. Only their lines change: comments, order, quotes, unknown keys, the body, line
 * endings and a byte order mark stay. A field that wasn't there comes last.
 *
 * The result is read back before it is given: it is `unreadable` where it would not say what is meant, such as a theme of
 * blanks, or a note without its title whose body says nothing either.
 */
export function setNoteFields(text: string, changes: NoteChanges): NoteEdit {
  const parts = splitFrontMatter(text);
  if (parts.kind !== 'found') return unreadable;
  const { start, end } = parts.yaml;
  const wanted = noteFieldKeys.flatMap((key): FieldChange[] =>
    Object.hasOwn(changes, key) ? [{ key, value: changes[key] === '' ? undefined : changes[key] }] : [],
  );
  const before = text.slice(start, end);
  const after = editFields(before, wanted, lineEndingOf(text));
  if (after === undefined || !isMeant(before, after, wanted)) return unreadable;
  const edited = text.slice(0, start) + after + text.slice(end);
  return isReadBack(text, edited, wanted) ? { kind: 'edited', text: edited } : unreadable;
}

/** Changes the fields one by one, each in the text as the last one left it. */
function editFields(yaml: string, wanted: readonly FieldChange[], ending: string): string | undefined {
  return wanted.reduce<string | undefined>(
    (current, change) => (current === undefined ? undefined : editField(current, change, ending)),
    yaml,
  );
}

function editField(yaml: string, { key, value }: FieldChange, ending: string): string | undefined {
  const reading = readYamlDocument(yaml);
  if (reading.kind === 'faulty') return undefined;
  const { contents } = reading.document;
  if (isMap(contents)) {
    if (value === undefined) return removePair({ text: yaml, map: contents }, key);
    const isThere = valueOf(contents, key) === value;
    return isThere ? yaml : setPair({ text: yaml, map: contents }, { key, yaml: formatValue(contents, key, value) });
  }
  // Front matter that is empty, or holds nothing but comments.
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (!isEmpty) return undefined;
  if (value === undefined) return yaml;
  const line = `${key}: ${formatText(value)}`;
  return yaml === '' ? `${line}${ending}` : insertLine(yaml, yaml.length, line);
}

function valueOf(map: YAMLMap, key: string): unknown {
  const value = findPair(map, key)?.value;
  return isScalar(value) ? value.value : undefined;
}

/** In the quotes that the old value has, where it has any. */
function formatValue(map: YAMLMap, key: string, value: string | number): string {
  if (typeof value === 'number') return String(value);
  const old = findPair(map, key)?.value;
  const style = isScalar(old) ? old.type : undefined;
  if (style === Scalar.QUOTE_DOUBLE) return formatQuoted(value);
  if (style === Scalar.QUOTE_SINGLE && isPlainScalar(value, 'flow')) return `'${value.replaceAll("'", "''")}'`;
  return formatScalar(value, map.flow ? 'flow' : 'block');
}

function formatText(value: string | number): string {
  return typeof value === 'number' ? String(value) : formatScalar(value, 'block');
}

/** Whether the front matter now says what is meant, with all else and every comment still there. */
function isMeant(before: string, after: string, wanted: readonly FieldChange[]): boolean {
  const [old, edited] = [readMap(before), readMap(after)];
  if (!old || !edited || !isSameValue(listComments(before), listComments(after))) return false;
  const expected = new Map<string, unknown>(Object.entries(old));
  for (const { key, value } of wanted) {
    if (value === undefined) expected.delete(key);
    else expected.set(key, value);
  }
  return isSameValue(edited, Object.fromEntries(expected));
}

/** @returns `undefined` when the text isn't YAML, has repeated keys, or isn't a map. */
function readMap(yaml: string): PlainMap | undefined {
  const { value, problems } = parseLocatedYaml(yaml);
  if (problems.length > 0) return undefined;
  if (value === null || value === undefined) return {};
  return isPlainMap(value) ? value : undefined;
}

/** Whether a reader of notes takes the file as what is meant. */
function isReadBack(before: string, after: string, wanted: readonly FieldChange[]): boolean {
  const { note } = parseNote(after);
  const body = parseNote(before).note?.body;
  if (!note || (body !== undefined && note.body !== body)) return false;
  const absent = new Map<string, unknown>([
    ['title', headline(note.body)],
    ['kind', defaultNoteKind],
  ]);
  return wanted.every(({ key, value }) => Reflect.get(note, key) === (value ?? absent.get(key)));
}
