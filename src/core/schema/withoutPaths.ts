import type { YamlPath } from '../text/locatedYaml.js';

/**
 * A copy of a value without what is at the paths: keys are absent in it, items gone from their list. What no path leads
 * into is shared with the original.
 *
 * @returns `undefined` when one of the paths is the value itself.
 */
export function withoutPaths(value: unknown, paths: readonly YamlPath[]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined;
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value;
  const inside = groupByFirst(paths);
  if (Array.isArray(value)) {
    return value
      .map((item: unknown, index) => withoutPaths(item, inside.get(index) ?? []))
      .filter((item) => item !== undefined);
  }
  const entries = Object.entries(value).map(([key, part]) => [key, withoutPaths(part, inside.get(key) ?? [])] as const);
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined));
}

function groupByFirst(paths: readonly YamlPath[]): ReadonlyMap<string | number, readonly YamlPath[]> {
  const groups = new Map<string | number, YamlPath[]>();
  for (const [first, ...rest] of paths) {
    if (first === undefined) continue;
    const group = groups.get(first);
    if (group) group.push(rest);
    else groups.set(first, [rest]);
  }
  return groups;
}
