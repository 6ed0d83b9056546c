import { splitFrontMatter } from '../text/frontMatter.js';
import { parseLocatedYaml } from '../text/locatedYaml.js';
import { listComments } from '../text/yamlMeaning.js';

export interface FileParts {
  readonly value: unknown;
  readonly comments: readonly string[];
  /** Of the prose. */
  readonly lines: readonly string[];
}

/** @returns `undefined` if it can't be read. */
export function takeApart(text: string, isMarkdown: boolean): FileParts | undefined {
  const parts = isMarkdown ? splitFrontMatter(text) : undefined;
  if (parts && parts.kind !== 'found') return undefined;
  const yaml = parts ? text.slice(parts.yaml.start, parts.yaml.end) : text;
  const { value, problems } = parseLocatedYaml(yaml);
  if (problems.length > 0) return undefined;
  const body = parts ? text.slice(parts.body.start, parts.body.end) : '';
  return { value: value ?? {}, comments: listComments(yaml).map((line) => line.trim()), lines: linesOf(body) };
}

function linesOf(body: string): readonly string[] {
  return body.split(/\r?\n/).filter((line) => line.trim() !== '');
}
