import { type Alias, isAlias, isMap, isNode, isScalar, isSeq, type Node, type ParsedNode, type YAMLMap } from 'yaml';

import type { Span } from './span.js';
import { limitFault, type YamlFault } from './yamlDocument.js';
import { keyText } from './yamlPair.js';

/** The plain value of a YAML document. */
export interface YamlValue {
  /** Texts, numbers, booleans, `null`, arrays and objects; `undefined` when `fault` is there. */
  readonly value: unknown;
  /** What makes the document unusable: an alias to nothing, or aliases that blow up the document. */
  readonly fault: YamlFault | undefined;
  /** Keys that their map already has; the first one's value is taken. */
  readonly repeatedKeys: readonly RepeatedKey[];
  /** What the aliases stand for. */
  readonly targets: ReadonlyMap<Alias, Node>;
}

/** A key that stands in its map for the second time or more. */
export interface RepeatedKey {
  readonly key: string;
  readonly span: Span;
}

/** How many nodes all aliases together may stand for. */
const maxAliasCount = 10_000;

/**
 * Reads the plain value out of a document without faults. Keys without a value are left out, an alias gives the very
 * value of its anchor. Not for nodes nested deeper than the call stack.
 */
export function readYamlValue(root: ParsedNode | null): YamlValue {
  const reader = new ValueReader();
  const { value } = reader.read(root);
  const { fault, repeatedKeys, targets } = reader;
  return { value: fault ? undefined : value, fault, repeatedKeys, targets };
}

/** A value, and how many nodes it is made of with its aliases written out. */
interface Weighed {
  readonly value: unknown;
  readonly nodeCount: number;
}

class ValueReader {
  readonly repeatedKeys: RepeatedKey[] = [];
  readonly targets = new Map<Alias, Node>();
  readonly #anchors = new Map<string, Weighed & { readonly node: Node }>();
  #aliasCount = 0;
  fault: YamlFault | undefined;

  read(node: unknown): Weighed {
    if (isAlias(node)) return this.#readAlias(node);
    const read = this.#readContent(node);
    if (isNode(node) && node.anchor !== undefined) {
      this.#anchors.set(node.anchor, { ...read, node });
    }
    return read;
  }

  #readContent(node: unknown): Weighed {
    if (isMap(node)) return this.#readMap(node);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item));
      return { value: items.map(({ value }) => value), nodeCount: sumNodes(items) };
    }
    return { value: isScalar(node) ? plainScalar(node.value, node.source) : null, nodeCount: 1 };
  }

  #readMap(map: YAMLMap): Weighed {
    const values = new Map<string, Weighed>();
    for (const { key, value } of map.items) {
      const name = keyText(key) ?? '';
      const read = this.read(value);
      if (values.has(name)) this.repeatedKeys.push({ key: name, span: rangeOf(isNode(key) ? key : map) });
      else values.set(name, read);
    }
    const entries = [...values].map(([name, { value }]) => [name, value] as const);
    return {
      value: Object.fromEntries(entries.filter(([, value]) => value !== null)),
      nodeCount: sumNodes([...values.values()]),
    };
  }

  #readAlias(alias: Alias): Weighed {
    const target = this.#anchors.get(alias.source);
    this.#aliasCount += target?.nodeCount ?? 0;
    if (!target) this.fault ??= { detail: `Nothing before is anchored as &${alias.source}`, span: rangeOf(alias) };
    else if (this.#aliasCount <= maxAliasCount) this.targets.set(alias, target.node);
    else this.fault ??= limitFault(rangeOf(alias), 'aliases');
    return target ?? { value: null, nodeCount: 1 };
  }
}

/** What YAML 1.1 takes for a date or for bytes stays the text that was written. */
function plainScalar(value: unknown, source: string | undefined): unknown {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain || value === null || value === undefined ? (value ?? null) : (source ?? null);
}

function sumNodes(parts: readonly Weighed[]): number {
  return parts.reduce((sum, { nodeCount }) => sum + nodeCount, 1);
}

function rangeOf({ range }: Node): Span {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
