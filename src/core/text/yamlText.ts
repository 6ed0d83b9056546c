import { isLocalDate } from '../time/localDate.js';
import { isPlainMap, type PlainMap } from './plainMap.js';
import { formatQuoted, formatScalar } from './yamlScalar.js';

/** An entry of a list as it stands on one line: a word, or a map of words. */
export type ListEntry = string | Readonly<Record<string, string | undefined>>;

/** What a literal block can't hold as it stands: characters that must be escaped, and line endings but LF. */
const unprintable = /[^\P{Cc}\n\t]|[\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

/**
 * Writes a map as YAML that people like to read and edit: one key a line, texts of several lines as literal blocks, lists
 * of words and the maps of the lists in `flowLists` on one line each. What is `undefined` is left out.
 *
 * @param indent how many blanks stand before each line.
 */
export function formatYamlMap(map: PlainMap, indent: number, flowLists: ReadonlySet<string>): string {
  return Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${' '.repeat(indent)}${key}:${formatValue(value, indent, { flowLists, key })}\n`)
    .join('');
}

/** Writes any value on one line. */
export function formatYamlFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatYamlFlow).join(', ')}]`;
  if (isPlainMap(value)) {
    const pairs = Object.entries(value).filter(([, part]) => part !== undefined);
    return `{ ${pairs.map(([key, part]) => `${key}: ${formatYamlFlow(part)}`).join(', ')} }`;
  }
  return typeof value === 'string' ? formatScalar(value, 'flow') : JSON.stringify(value);
}

/**
 * Writes an entry of a list on one line: a word, or a map of words such as `{ who: Priya, date: 2026-11-25 }`.
 *
 * @param dateKeys keys of the map whose values are dates: those are plain, as people write them.
 */
export function formatYamlEntry(entry: ListEntry, dateKeys: ReadonlySet<string>): string {
  if (typeof entry === 'string') return formatScalar(entry, 'flow');
  const pairs = Object.entries(entry).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [`${key}: ${dateKeys.has(key) && isLocalDate(value) ? value : formatScalar(value, 'flow')}`],
  );
  return `{ ${pairs.join(', ')} }`;
}

/** Writes any value on one line in the way of programs: JSON, with all escaped that YAML wants escaped. */
export function formatYamlJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

interface ListStyle {
  readonly flowLists: ReadonlySet<string>;
  readonly key: string;
}

function formatValue(value: unknown, indent: number, style: ListStyle): string {
  if (Array.isArray(value)) return formatList(value, indent, style);
  if (isPlainMap(value)) return `\n${formatYamlMap(value, indent + 2, style.flowLists)}`.trimEnd();
  return ` ${typeof value === 'string' ? formatText(value, indent) : JSON.stringify(value)}`;
}

function formatList(list: readonly unknown[], indent: number, { flowLists, key }: ListStyle): string {
  if (!list.some(isPlainMap)) return ` ${formatYamlFlow(list)}`;
  const dash = `${' '.repeat(indent + 2)}- `;
  const items = list.map((item) => {
    if (!isPlainMap(item) || flowLists.has(key)) return dash + formatYamlFlow(item);
    const lines = formatYamlMap(item, indent + 4, flowLists);
    return dash + lines.slice(indent + 4).replace(/\n$/, '');
  });
  return `\n${items.join('\n')}`;
}

function formatText(text: string, indent: number): string {
  if (!text.includes('\n')) return formatScalar(text, 'block');
  if (unprintable.test(text) || /^\s|\n[ \t]+$|^[ \t]*\n/.test(text)) return formatQuoted(text);
  const margin = ' '.repeat(indent + 2);
  let ending = 0;
  while (text.at(-1 - ending) === '\n') ending++;
  const chomping = ending === 0 ? '-' : ending === 1 ? '' : '+';
  const lines = text.replace(/\n$/, '').split('\n');
  return `|${chomping}\n${lines.map((line) => (line === '' ? '' : margin + line)).join('\n')}`;
}
