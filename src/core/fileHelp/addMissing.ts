import { isMap, isScalar, type Node, type Pair, visit, type YAMLMap } from 'yaml';

import { IdGenerator } from '../import/stepIds.js';
import { headline } from '../text/headline.js';
import { shapeOf } from '../schema/shape.js';
import { splitFrontMatter } from '../text/frontMatter.js';
import { insertLines } from '../text/lines.js';
import { findMinimalEdit, type TextEdit } from '../text/minimalEdit.js';
import type { Problem } from '../text/problem.js';
import type { Span } from '../text/span.js';
import { readYamlDocument } from '../text/yamlDocument.js';
import { setPair } from '../text/yamlMapEdit.js';
import { findPair } from '../text/yamlPair.js';
import { formatScalar } from '../text/yamlScalar.js';
import { expectedAt, fieldWithKey, keysOf, mapsOf, optionsOf } from './expected.js';
import { formSchemas, yamlSpan } from './fileForm.js';
import type { FileToFix, Fix } from './fix.js';
import type { LooseNode } from './looseNode.js';
import { parseLoosely } from './parseLoosely.js';
import { takenIds } from './takenIds.js';

/** How many options there may be for each to be offered. */
const maxOptions = 5;

/** Finds the ways to write a key that is missing: with what can be told from the file, or with each of its few options. */
export function addMissing({ span, data }: Problem, file: FileToFix): readonly Fix[] {
  const yaml = yamlSpan(file.text, file.form);
  const key = String(data['key'] ?? '');
  if (!yaml || key === '') return [];
  const slice = file.text.slice(yaml.start, yaml.end);
  const reading = readYamlDocument(slice);
  if (reading.kind === 'faulty') return [];
  const { contents } = reading.document;
  const map = contents && findLacking(contents, key, span.start - yaml.start);
  if (contents && !map) return [];
  const values = likelyValues(key, map ?? undefined, file);
  return values.flatMap((value): readonly Fix[] => {
    const edit = writeKey(slice, map ?? undefined, { key, yaml: formatValue(value, key) });
    if (!edit) return [];
    const place: Span = { start: edit.span.start + yaml.start, end: edit.span.end + yaml.start };
    return [{ kind: 'add', key, value, edit: { ...edit, span: place }, isPreferred: values.length === 1 }];
  });
}

/** The map that a problem's place stands for: the one whose id, else whose first key is there, or the key without a value. */
function findLacking(contents: Node, key: string, start: number): YAMLMap | undefined {
  const found: YAMLMap[] = [];
  visit(contents, {
    Map: (_, map) => {
      const own = findPair(map, key);
      const place = own ? emptyKey(own) : ((findPair(map, 'id') ?? map.items[0])?.key ?? map);
      if (startOf(place) === start) found.push(map);
    },
  });
  return found[0];
}

/** The key of an entry without a value. */
function emptyKey({ key, value }: Pair): unknown {
  const isEmpty = isScalar(value) ? value.value === null : value === null;
  return isEmpty ? key : undefined;
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) ? node.range?.[0] : undefined;
}

function writeKey(
  yaml: string,
  map: YAMLMap | undefined,
  pair: { readonly key: string; readonly yaml: string },
): TextEdit | undefined {
  const next = map ? setPair({ text: yaml, map }, pair) : insertLines(yaml, 0, `${pair.key}: ${pair.yaml}`);
  if (next === undefined || readYamlDocument(next).kind === 'faulty') return undefined;
  return findMinimalEdit(yaml, next);
}

function formatValue(value: string, key: string): string {
  // Times and dates are written as people write them: the reader takes them for text.
  return key === 'created' || key === 'date' || key === 'start' ? value : formatScalar(value, 'flow');
}

function likelyValues(key: string, map: YAMLMap | undefined, file: FileToFix): readonly string[] {
  const likely = likelyValue(key, map, file) || file.given[key];
  if (likely) return [likely];
  const options = optionsAt(key, map, file);
  return options.length > maxOptions ? [] : options;
}

function likelyValue(key: string, map: YAMLMap | undefined, { text, form }: FileToFix): string {
  if (key === 'title') {
    const parts = splitFrontMatter(text);
    return parts.kind === 'found' && form !== 'checklist'
      ? headline(text.slice(parts.body.start))
      : titleOfId(textOf(map, 'id'));
  }
  const title = textOf(map, 'title');
  return key === 'id' && title !== '' ? new IdGenerator(takenIds(text, form)).idFor(title, 'step') : '';
}

/** What an id would be a title's: `dev-environment` → `Dev environment`. */
function titleOfId(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

function textOf(map: YAMLMap | undefined, key: string): string {
  const value = map && findPair(map, key)?.value;
  return isScalar(value) && typeof value.value === 'string' ? value.value : '';
}

/** What the key can be by the format. */
function optionsAt(key: string, map: YAMLMap | undefined, { text, form }: FileToFix): readonly string[] {
  const yaml = yamlSpan(text, form);
  if (!yaml) return [];
  const root = parseLoosely(text, yaml);
  if (!root) return [];
  const start = startOf(map?.items[0]?.key);
  const owner = start === undefined ? root : findOwner(root, start + yaml.start);
  const fields = owner ? expectedAt(formSchemas[form], owner) : [];
  const maps = fields.flatMap((field) => mapsOf(field, keysOf(owner)));
  return maps.flatMap((one) => fieldWithKey(one, key) ?? []).flatMap((field) => optionsOf(shapeOf(field)));
}

function findOwner(node: LooseNode, start: number): LooseNode | undefined {
  if (node.children.some(({ kind, head }) => kind === 'pair' && head.start === start)) return node;
  for (const child of node.children) {
    const owner = findOwner(child, start);
    if (owner) return owner;
  }
  return undefined;
}
