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

/**
 * Writes any value on one line. What is `undefined` in a map is left out.
 *
 * @param dateKeys keys whose values are dates: those are plain, as people write them, `{ who: Priya, date: 2026-11-25 }`.
 */
export function formatYamlFlow(value: unknown, dateKeys: ReadonlySet<string> = new Set()): string {
  if (Array.isArray(value)) return `[${value.map((item) => formatYamlFlow(item, dateKeys)).join(', ')}]`;
  if (isPlainMap(value)) {
    const pairs = Object.entries(value).filter(([, part]) => part !== undefined);
    const format = ([key, part]: [string, unknown]): string => {
      const isDate = dateKeys.has(key) && typeof part === 'string' && isLocalDate(part);
      return `${key}: ${isDate ? part : formatYamlFlow(part, dateKeys)}`;
    };
    return `{ ${pairs.map(format).join(', ')} }`;
  }
  return typeof value === 'string' ? formatScalar(value, 'flow') : JSON.stringify(value);
}

/** Which list it is, and whose maps are on one line each. */
export interface ListStyle {
  readonly flowLists: ReadonlySet<string>;
  readonly key: string;
}

function formatValue(value: unknown, indent: number, style: ListStyle): string {
  if (Array.isArray(value)) return formatList(value, indent, style);
  if (isPlainMap(value)) return `\n${formatYamlMap(value, indent + 2, style.flowLists)}`.trimEnd();
  return ` ${typeof value === 'string' ? formatText(value, indent) : JSON.stringify(value)}`;
}

function formatList(list: readonly unknown[], indent: number, style: ListStyle): string {
  return list.some(isPlainMap) ? `\n${formatYamlItems(list, indent + 2, style)}` : ` ${formatYamlFlow(list)}`;
}

/** Writes the items of a list, each behind a dash; without the last line's ending. */
export function formatYamlItems(list: readonly unknown[], indent: number, { flowLists, key }: ListStyle): string {
  const dash = `${' '.repeat(indent)}- `;
  const items = list.map((item) => {
    if (!isPlainMap(item) || flowLists.has(key)) return dash + formatYamlFlow(item);
    return dash + formatYamlMap(item, indent + 2, flowLists).slice(indent + 2, -1);
  });
  return items.join('\n');
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
