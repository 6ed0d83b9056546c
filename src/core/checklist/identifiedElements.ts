import type { YamlPath } from '../text/locatedYaml.js';
import { isPlainMap } from '../text/plainMap.js';

/** A list element with an id. */
export interface Identified {
  readonly id: string;
  readonly path: YamlPath;
  /** The path of the id: below `path`, or `path` itself if the element is only an id. */
  readonly idPath: YamlPath;
}

/** A checklist's elements with an id, valid or not, in the file's order. */
export interface IdentifiedElements {
  readonly themes: readonly Identified[];
  readonly phases: readonly Identified[];
  readonly steps: readonly Identified[];
}

/** Finds the elements with an id in any plain value. */
export function findIdentified(root: unknown): IdentifiedElements {
  const phases = listElements(root, 'phases', []);
  const steps = phases.flatMap(({ value, path }) => listElements(value, 'steps', path));
  return {
    themes: listElements(root, 'themes', []).flatMap(identify),
    phases: phases.flatMap(identify),
    steps: steps.flatMap(identify),
  };
}

/** Elements whose id occurs earlier. */
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
