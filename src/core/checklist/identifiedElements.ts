import type { YamlPath } from '../text/locatedYaml.js';
import { isPlainMap } from '../text/plainMap.js';

/** An element of a list with its id, as the file has it. */
export interface Identified {
  readonly id: string;
  readonly path: YamlPath;
  /** Where the id itself is: below `path`, or `path` where the element is nothing but its id. */
  readonly idPath: YamlPath;
}

/** A checklist's elements that have an id, sound or not, in the file's order. */
export interface IdentifiedElements {
  readonly themes: readonly Identified[];
  readonly phases: readonly Identified[];
  /** Of all phases. */
  readonly steps: readonly Identified[];
}

/** Finds the elements that have an id in a checklist's plain value, whatever else that value is. */
export function findIdentified(root: unknown): IdentifiedElements {
  const phases = listElements(root, 'phases', []);
  const steps = phases.flatMap(({ value, path }) => listElements(value, 'steps', path));
  return {
    themes: listElements(root, 'themes', []).flatMap(identify),
    phases: phases.flatMap(identify),
    steps: steps.flatMap(identify),
  };
}

/** Those whose id an earlier one has. */
export function findRepeated(elements: readonly Identified[]): readonly Identified[] {
  const seen = new Set<string>();
  return elements.filter(({ id }) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated;
  });
}

interface Element {
  readonly value: unknown;
  readonly path: YamlPath;
}

function listElements(parent: unknown, key: string, path: YamlPath): readonly Element[] {
  const list = isPlainMap(parent) ? parent[key] : undefined;
  return Array.isArray(list) ? list.map((value: unknown, index) => ({ value, path: [...path, key, index] })) : [];
}

function identify({ value, path }: Element): readonly Identified[] {
  if (typeof value === 'string') return [{ id: value, path, idPath: path }];
  const id = isPlainMap(value) ? value['id'] : undefined;
  return typeof id === 'string' ? [{ id, path, idPath: [...path, 'id'] }] : [];
}
