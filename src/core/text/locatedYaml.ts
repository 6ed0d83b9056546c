import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

import type { Problem } from './problem.js';
import type { Span } from './span.js';
import { readYamlDocument, type YamlFault } from './yamlDocument.js';
import { findPair, keyText } from './yamlPair.js';
import { readYamlValue, type YamlValue } from './yamlValue.js';

/** The keys and indexes that lead to a value: `['phases', 0, 'title']`. */
export type YamlPath = readonly (string | number)[];

/** A YAML text as a plain value of which every part is known by its place. */
export interface LocatedYaml {
  /**
   * Texts, numbers, booleans, arrays and objects; `null` for an empty text, `undefined` for one that is not YAML. A key
   * without a value is left out; of a repeated key, the first value is taken.
   */
  readonly value: unknown;
  /** `yaml.syntax`: the first syntax error, else each repeated key. `yaml.tooMuch`: the text is more than is read. */
  readonly problems: readonly Problem[];
  /**
   * Where the key or the value at a path is. What is missing is shown where it belongs: at the `id` (else the first
   * entry) of the map that lacks it, else at the nearest thing above that is there, else on the first line.
   */
  spanOf(path: YamlPath, part: 'key' | 'value'): Span;
}

/**
 * Reads a YAML text; the front matter of a Markdown file as well.
 *
 * @param base where the text begins in its file: added to every span.
 * @returns always a value: what is wrong is in `problems`.
 */
export function parseLocatedYaml(text: string, base = 0): LocatedYaml {
  const reading = readYamlDocument(text);
  const noPlaces = new Places(text, base, null, new Map());
  if (reading.kind === 'faulty') return unreadable(noPlaces, reading.fault);
  const { contents } = reading.document;
  const { value, fault, repeatedKeys, targets } = readYamlValue(contents);
  if (fault) return unreadable(noPlaces, fault);
  const places = new Places(text, base, contents, targets);
  const problems = repeatedKeys.map(({ key, span }) =>
    syntaxProblem(places.shift(span), { key, detail: 'Map keys must be unique' }),
  );
  return { value, problems, spanOf: (path, part) => places.spanOf(path, part) };
}

function unreadable(places: Places, { detail, span, limit }: YamlFault): LocatedYaml {
  const place = places.shift(span);
  const problem: Problem = limit
    ? { code: 'yaml.tooMuch', span: place, data: { limit } }
    : syntaxProblem(place, { detail });
  return {
    value: undefined,
    problems: [problem],
    spanOf: () => places.firstLine(),
  };
}

function syntaxProblem(span: Span, data: Problem['data']): Problem {
  return { code: 'yaml.syntax', span, data };
}

/** A node, with the key it is the value of. */
interface Place {
  readonly node: unknown;
  readonly key?: unknown;
}

/** Finds places in a document's nodes. */
class Places {
  readonly #text: string;
  readonly #base: number;
  readonly #root: Node | null;
  readonly #targets: YamlValue['targets'];
  /** Large maps are asked for many of their entries, each by its key. */
  readonly #pairs = new Map<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(text: string, base: number, root: Node | null, targets: YamlValue['targets']) {
    this.#text = text;
    this.#base = base;
    this.#root = root;
    this.#targets = targets;
  }

  shift({ start, end }: Span): Span {
    return { start: start + this.#base, end: end + this.#base };
  }

  firstLine(): Span {
    const start = this.#text.startsWith('\ufeff') ? 1 : 0;
    return this.#cutToLine({ start, end: this.#text.length });
  }

  spanOf(path: YamlPath, part: 'key' | 'value'): Span {
    let place: Place = { node: this.#root };
    for (const segment of path) {
      const next = this.#enter(place.node, segment);
      if (!next) return this.#headline(place);
      place = next;
    }
    const span = part === 'value' ? this.#valueSpan(place) : (nodeSpan(place.key) ?? this.#valueSpan(place));
    return span ? this.shift(span) : this.firstLine();
  }

  #enter(node: unknown, segment: string | number): Place | undefined {
    const content = isAlias(node) ? this.#targets.get(node) : node;
    if (isMap(content)) {
      const pair = this.#pairsOf(content).get(String(segment));
      return pair && { node: pair.value, key: pair.key };
    }
    if (!isSeq(content) || typeof segment !== 'number' || segment >= content.items.length) return undefined;
    return { node: content.items[segment] };
  }

  #pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.#pairs.get(map);
    if (known) return known;
    // Of a repeated key the first one counts.
    const pairs = new Map(map.items.toReversed().map((pair) => [keyText(pair.key) ?? '', pair]));
    this.#pairs.set(map, pairs);
    return pairs;
  }

  /** What stands for a whole map: its id, else its first entry. */
  #headline(place: Place): Span {
    const node = isAlias(place.node) ? this.#targets.get(place.node) : place.node;
    const pair = isMap(node) ? (findPair(node, 'id') ?? node.items[0]) : undefined;
    const start = pair && nodeSpan(pair.key)?.start;
    if (start !== undefined) return this.#cutToLine({ start, end: this.#endOf(pair) });
    const span = this.#valueSpan(place);
    return span ? this.#cutToLine(span) : this.firstLine();
  }

  /** An empty value has no place of its own: its key stands for it. */
  #valueSpan({ node, key }: Place): Span | undefined {
    const start = nodeSpan(node)?.start;
    const span = start === undefined ? undefined : { start, end: this.#endOf(node) };
    return span && span.end > span.start ? span : nodeSpan(key);
  }

  /** Where a node ends to the eye: a collection's own range goes on over blank lines and comments. */
  #endOf(node: unknown): number {
    if (isPair(node)) return Math.max(this.#endOf(node.key), this.#endOf(node.value));
    const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
    if (last !== undefined) return this.#endOf(last);
    const span = nodeSpan(node);
    return span ? span.start + this.#text.slice(span.start, span.end).trimEnd().length : 0;
  }

  #cutToLine({ start, end }: Span): Span {
    const [line = ''] = this.#text.slice(start, end).split(/\r?\n/, 1);
    return this.shift({ start, end: start + line.trimEnd().length });
  }
}

function nodeSpan(node: unknown): Span | undefined {
  if (!(isScalar(node) || isAlias(node) || isCollection(node)) || !node.range) return undefined;
  return { start: node.range[0], end: node.range[1] };
}
