import { IdGenerator } from '../import/stepIds.js';
import type { Problem } from '../text/problem.js';
import type { Span } from '../text/span.js';
import { formatScalar } from '../text/yamlScalar.js';
import { addMissing } from './addMissing.js';
import type { FileToFix, Fix } from './fix.js';
import { takenIds } from './takenIds.js';

/** How many options there may be for each to be offered. */
const maxOptions = 9;

/** Finds the ways to mend a problem, the likeliest first; none where only a person can know. */
export function fixProblem(problem: Problem, file: FileToFix): readonly Fix[] {
  switch (problem.code) {
    case 'value.unknownOption':
      return replaceOption(problem, file.text);
    case 'value.pattern':
      return problem.data['expected'] === 'kebabCase' ? giveId(problem, file) : [];
    case 'id.duplicate':
      return giveId(problem, file);
    case 'value.missing':
      return addMissing(problem, file);
    case 'file.tooLarge':
    case 'file.notUtf8':
    case 'file.refused':
    case 'file.conflict':
    case 'yaml.syntax':
    case 'yaml.tooMuch':
    case 'problems.more':
    case 'frontMatter.missing':
    case 'frontMatter.unclosed':
    case 'value.wrongType':
      return [];
  }
}

function replaceOption({ span, data }: Problem, text: string): readonly Fix[] {
  const { nearest, options } = data;
  const place = findWritten(text, span, String(data['value']));
  if (!place || typeof options !== 'object') return [];
  const others = options.length > maxOptions ? [] : options.filter((option) => option !== nearest);
  return [...(typeof nearest === 'string' ? [nearest] : []), ...others].map((value) => ({
    ...{ kind: 'replace', key: String(data['key'] ?? ''), value, isPreferred: value === nearest },
    edit: { span: place, text: value },
  }));
}

/** Where in a span a value is written: all of it, or the first key of the map that it is. */
function findWritten(text: string, { start, end }: Span, value: string): Span | undefined {
  const written = text.slice(start, end);
  if (unquote(written) === value) return { start, end };
  const key = /^(\{?\s*)("[^"\n]*"|'[^'\n]*'|[^\s"':,{}]+)\s*:/.exec(written);
  const [, before = '', word = ''] = key ?? [];
  if (value === '' || unquote(word) !== value) return undefined;
  return { start: start + before.length, end: start + before.length + word.length };
}

/** Turns what should be an id into one, or makes one that is taken unique. */
function giveId({ span, data }: Problem, { text, form }: FileToFix): readonly Fix[] {
  const written = unquote(text.slice(span.start, span.end));
  if (written.trim() === '' || written.includes('\n')) return [];
  const value = new IdGenerator(takenIds(text, form)).idFor(written, 'step');
  const edit = { span, text: formatScalar(value, 'flow') };
  return [{ kind: 'replace', key: String(data['key'] ?? ''), value, edit, isPreferred: true }];
}

function unquote(written: string): string {
  return /^(["']).*\1$/s.test(written) && written.length > 1 ? written.slice(1, -1) : written;
}
