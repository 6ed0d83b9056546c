import { isMap, isScalar, isSeq, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

import { formatAs } from './formatFields.js';
import { splitFrontMatter } from './frontMatter.js';
import { insertLines, lineEndingOf } from './lines.js';
import { readYamlDocument } from './yamlDocument.js';
import { appendItem, removeItem } from './yamlListEdit.js';
import { mapAt, type MapInText, removePair, setPair } from './yamlMapEdit.js';
import { isSameValue, listComments, readPlainMap } from './yamlMeaning.js';
import { findPair } from './yamlPair.js';
import { formatQuoted, isPlainScalar } from './yamlScalar.js';
import { formatYamlFlow, type ListEntry } from './yamlText.js';

/** One change of a field in front matter. */
export type FieldChange =
  /** `undefined` takes the field out. */
  | { readonly key: string; readonly value: string | number | undefined }
  /** Appends to the field's list; a word that is in it already isn't added again. */
  | { readonly key: string; readonly add: ListEntry }
  /** Takes a word out of the field's list; the last one takes the field with it. */
  | { readonly key: string; readonly remove: string };

/** Keys whose values are dates, in the front matter or in the entries of its lists: those are written plain. */
export type DateKeys = ReadonlySet<string>;

/**
 * Changes fields in the front matter of a Markdown file. Only their lines change: comments, order, quotes, unknown keys, the
 * body, line endings and a byte order mark stay. A field that wasn't there comes last.
 *
 * @returns `undefined` where the text has no front matter that can be read, or where something would be lost or not come out as
 *   it is meant; the caller still checks that its reader takes it so.
 */
export function editFrontMatter(
  text: string,
  changes: readonly FieldChange[],
  dateKeys: DateKeys = new Set(),
): string | undefined {
  const parts = splitFrontMatter(text);
  if (parts.kind !== 'found') return undefined;
  const { start, end } = parts.yaml;
  const before = text.slice(start, end);
  const editor = new FieldEditor(dateKeys, lineEndingOf(text));
  let after: string | undefined = before;
  for (const change of changes) after = after === undefined ? undefined : editor.edit(after, change);
  if (after === undefined || !isMeant(before, after, changes)) return undefined;
  return text.slice(0, start) + after + text.slice(end);
}

/** Makes one change in YAML text; each answer is `undefined` where it can't be made. */
class FieldEditor {
  readonly #dateKeys: DateKeys;
  readonly #ending: string;

  constructor(dateKeys: DateKeys, ending: string) {
    this.#dateKeys = dateKeys;
    this.#ending = ending;
  }

  edit(yaml: string, change: FieldChange): string | undefined {
    const reading = readYamlDocument(yaml);
    if (reading.kind === 'faulty') return undefined;
    const { contents } = reading.document;
    if (isMap(contents)) return this.#editMap({ text: yaml, map: contents }, change);
    // Front matter that is empty, or holds nothing but comments.
    const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
    return isEmpty ? this.#fillEmpty(yaml, change) : undefined;
  }

  #editMap(place: MapInText, change: FieldChange): string | undefined {
    if ('add' in change) return this.#add(place, change.key, change.add);
    if ('remove' in change) return remove(place, change.key, change.remove);
    const { key, value } = change;
    if (value === undefined) return removePair(place, key);
    const isThere = valueOf(place.map, key) === value;
    return isThere ? place.text : setPair(place, { key, yaml: this.#formatValue(place.map, key, value) });
  }

  #add(place: MapInText, key: string, entry: ListEntry): string | undefined {
    if (typeof entry === 'string' && indexIn(place.map, key, entry) >= 0) return place.text;
    return appendItem(place, { key, yaml: formatYamlFlow(entry, this.#dateKeys) });
  }

  #fillEmpty(yaml: string, change: FieldChange): string | undefined {
    if ('remove' in change) return yaml;
    if ('add' in change) return this.edit(this.#withLine(yaml, `${change.key}:`), change);
    const { key, value } = change;
    return value === undefined ? yaml : this.#withLine(yaml, `${key}: ${this.#formatText(key, value, 'block')}`);
  }

  #withLine(yaml: string, line: string): string {
    return yaml === '' ? `${line}${this.#ending}` : insertLines(yaml, yaml.length, line);
  }

  /** In the quotes that the old value has, where it has any. */
  #formatValue(map: YAMLMap, key: string, value: string | number): string {
    const old = findPair(map, key)?.value;
    const style = isScalar(old) && typeof value === 'string' ? old.type : undefined;
    if (style === Scalar.QUOTE_DOUBLE) return formatQuoted(String(value));
    if (style === Scalar.QUOTE_SINGLE && isPlainScalar(String(value), 'flow')) {
      return `'${String(value).replaceAll("'", "''")}'`;
    }
    return this.#formatText(key, value, map.flow ? 'flow' : 'block');
  }

  #formatText(key: string, value: string | number, place: 'block' | 'flow'): string {
    return formatAs(this.#dateKeys.has(key) ? 'date' : 'text', value, place);
  }
}

function valueOf(map: YAMLMap, key: string): unknown {
  const value = findPair(map, key)?.value;
  return isScalar(value) ? value.value : undefined;
}

function remove({ text, map }: MapInText, key: string, word: string): string | undefined {
  const list = findPair(map, key)?.value;
  const index = indexIn(map, key, word);
  if (!isSeq(list) || index < 0) return text;
  if (list.items.length > 1 && countIn(list, word) > maxRepeats) return undefined;
  if (list.items.length === 1) return removePair({ text, map }, key);
  const rest = removeItem(text, list, index);
  // A word may stand in a list twice.
  const left = rest === undefined ? undefined : mapAt(rest);
  return left && remove(left, key, word);
}

/** How often a word may be in a list for it to be taken out; each time, the text is read again. */
const maxRepeats = 20;

function countIn({ items }: YAMLSeq, word: string): number {
  return items.filter((item) => isScalar(item) && isWord(item.value, word)).length;
}

function indexIn(map: YAMLMap, key: string, word: string): number {
  const list = findPair(map, key)?.value;
  if (!isSeq(list)) return -1;
  return list.items.findIndex((item) => isScalar(item) && isWord(item.value, word));
}

/** Whether the front matter now says what is meant, with all else and every comment still there. */
function isMeant(before: string, after: string, changes: readonly FieldChange[]): boolean {
  const [old, edited] = [readPlainMap(before), readPlainMap(after)];
  if (!old || !edited || !isSameValue(listComments(before), listComments(after))) return false;
  const expected = new Map<string, unknown>(Object.entries(old));
  for (const change of changes) {
    const value = changedValue(expected.get(change.key), change);
    if (value === undefined) expected.delete(change.key);
    else expected.set(change.key, value);
  }
  const isAsMeant = ([key, value]: [string, unknown]): boolean => {
    const moved = changes.flatMap((change) => (change.key === key && 'add' in change ? [change.add] : []));
    return isSameValue(value, edited[key]) || (moved.length > 0 && isReordered(value, edited[key], moved));
  };
  return expected.size === Object.keys(edited).length && [...expected].every(isAsMeant);
}

/** Whether a list has just what it should, wherever the items stand that were moved; the others keep their order. */
function isReordered(expected: unknown, edited: unknown, moved: readonly unknown[]): boolean {
  if (!Array.isArray(expected) || !Array.isArray(edited)) return false;
  const isMoved = (item: unknown): boolean => moved.some((other) => isSameValue(item, other));
  const part = (list: readonly unknown[]): readonly unknown[] => [
    list.filter((item) => !isMoved(item)),
    list
      .filter(isMoved)
      .map((item) => JSON.stringify(item))
      .toSorted(),
  ];
  return isSameValue(part(expected), part(edited));
}

/** What a field is after a change, as plain value. */
function changedValue(old: unknown, change: FieldChange): unknown {
  const list: readonly unknown[] = Array.isArray(old) ? old : [];
  if ('add' in change) {
    const { add } = change;
    if (typeof add === 'string') return list.some((item) => isWord(item, add)) ? list : [...list, add];
    return [...list, Object.fromEntries(Object.entries(add).filter(([, value]) => value !== undefined))];
  }
  if ('remove' in change) {
    const rest = list.filter((item) => !isWord(item, change.remove));
    if (rest.length === list.length) return old;
    return rest.length === 0 ? undefined : rest;
  }
  return change.value;
}

/** Whether an item of a list is this word; one that looks like a number is read as the text it is. */
function isWord(item: unknown, word: string): boolean {
  return (typeof item === 'string' || typeof item === 'number') && String(item) === word;
}
