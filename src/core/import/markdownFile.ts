import { splitFrontMatter } from '../text/frontMatter.js';
import { parseLocatedYaml } from '../text/locatedYaml.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';

/** A Markdown file: what it says about itself, and the text. */
export interface MarkdownFile {
  readonly frontMatter: PlainMap;
  /** With LF only, the front matter's lines empty, so that every line has the number it has in the file. */
  readonly text: string;
}

/** Parts a Markdown file's front matter from its text. A rule at the very beginning is the text's. */
export function readMarkdownFile(file: string): MarkdownFile {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const parts = splitFrontMatter(text);
  if (parts.kind !== 'found') return { frontMatter: {}, text };
  const yaml = text.slice(parts.yaml.start, parts.yaml.end);
  const { value } = parseLocatedYaml(yaml);
  if (!isPlainMap(value) && !saysWhatItIs(yaml)) return { frontMatter: {}, text };
  const blank = text.slice(0, parts.body.start).replace(/[^\n]/g, '');
  return { frontMatter: isPlainMap(value) ? value : readLines(yaml), text: blank + text.slice(parts.body.start) };
}

/** Front matter that is no YAML begins with a key all the same, and holds no tasks. */
function saysWhatItIs(yaml: string): boolean {
  return /^\s*[\w-]+:(?:\s|$)/.test(yaml) && !/^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\]/m.test(yaml);
}

/** What isn't YAML still tells its names to people: `title: Welcome: day one`. */
function readLines(yaml: string): PlainMap {
  const pairs = [...yaml.matchAll(/^(name|title):[ \t]*(.+)$/gm)];
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value.replace(/^["']|["']$/g, '')]));
}
