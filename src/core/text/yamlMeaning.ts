import { Lexer } from 'yaml';

import { parseLocatedYaml } from './locatedYaml.js';
import { isPlainMap, type PlainMap } from './plainMap.js';

/** Reads a map; empty for a text without a value. @returns `undefined` when the text isn't YAML, has repeated keys, or isn't a map. */
export function readPlainMap(text: string): PlainMap | undefined {
  const { value, problems } = parseLocatedYaml(text);
  const map = problems.length > 0 ? undefined : (value ?? {});
  return isPlainMap(map) ? map : undefined;
}

/** What the lexer puts before the text of a scalar. */
const scalarMark = '\u001f';

/** A YAML text's comments in their order, each from its `#`. */
export function listComments(text: string): readonly string[] {
  const lexemes = [...new Lexer().lex(text)];
  return lexemes.filter((lexeme, index) => lexeme.startsWith('#') && lexemes[index - 1] !== scalarMark);
}

/** Says whether two plain values mean the same; the order of keys doesn't count. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameValue(Reflect.get(one, key), Reflect.get(other, key)))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
