import { isNoteTime } from '../time/noteTime.js';
import { isLocalDate } from '../time/localDate.js';
import { type AnyField, type AnyTable, dateKeys, type FieldForm, type FieldTable } from './fieldTable.js';
import { trimBody } from './frontMatter.js';
import { formatQuoted, formatScalar, type ScalarPlace } from './yamlScalar.js';
import { formatYamlFlow, type ListEntry } from './yamlText.js';

/**
 * Writes the front matter of a new file, the fields in the table's order. What is absent or empty is left out.
 *
 * Only for what has no file yet: an existing file is edited in place, so that comments and unknown keys stay.
 */
export function formatFields<T extends object>(table: FieldTable<T>, fields: T): string;
export function formatFields(table: AnyTable, fields: Readonly<Record<string, Written>>): string {
  const lines = Object.entries(table).map(([key, field]) => formatField(key, field, fields[key]));
  return `---\n${lines.join('')}---\n`;
}

/** Writes what stands behind the front matter, without blank lines around it. */
export function formatBody(body: string): string {
  const trimmed = trimBody(body);
  return trimmed === '' ? '' : `${trimmed}\n`;
}

/** What a field can be, by the types of its table. */
type Written =
  | string
  | number
  | readonly ListEntry[]
  | Readonly<Record<string, string | number | undefined>>
  | undefined;

/** @returns the field's lines; none where it is absent, or empty and not needed. */
function formatField(key: string, { form, isNeeded }: AnyField, value: Written): string {
  if (value === undefined || (value === '' && !isNeeded)) return '';
  if (typeof value === 'string' || typeof value === 'number') return `${key}: ${formatAs(form, value, 'block')}\n`;
  if (isList(value)) return value.length === 0 ? '' : formatList(key, form, value);
  const table = typeof form === 'object' && 'map' in form ? form.map : {};
  const lines = Object.entries(table).map(([part, field]) => formatField(part, field, value[part]));
  return `${key}:\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('')}`;
}

/** An entry a line: what somebody adds is one line in a diff, and where two people add at once, both lines are kept by hand. */
function formatList(key: string, form: FieldForm, entries: readonly ListEntry[]): string {
  const dates = typeof form === 'object' && 'entries' in form ? dateKeys(form.entries) : new Set<string>();
  const written = entries.map((entry) => formatYamlFlow(entry, dates));
  if (form === 'flowList') return `${key}: [${written.join(', ')}]\n`;
  return `${key}:\n${written.map((entry) => `  - ${entry}\n`).join('')}`;
}

/** Writes one value on its line. */
export function formatAs(form: FieldForm, value: string | number, place: ScalarPlace): string {
  if (typeof value === 'number') return String(value);
  if (form === 'code') return formatQuoted(value);
  // Plain, as people write them, though readers of YAML 1.1 take them for more than texts.
  const isPlain = (form === 'date' && isLocalDate(value)) || (form === 'time' && isNoteTime(value));
  return isPlain ? value : formatScalar(value, place);
}

function isList(value: object): value is readonly ListEntry[] {
  return Array.isArray(value);
}
