import { splitFrontMatter } from '../text/frontMatter.js';
import { parseLocatedYaml, type YamlPath } from '../text/locatedYaml.js';
import { isPlainMap } from '../text/plainMap.js';
import type { Span } from '../text/span.js';
import type { RoadmapWarning } from './roadmapWarnings.js';

/** A warning with its place in the item's file. */
export interface LocatedWarning extends RoadmapWarning {
  /** In the file's whole text, in UTF-16 code units. */
  readonly span: Span;
}

/**
 * Finds where in an item's file warnings belong: at the very entry of a list where one is meant, at the title where the field
 * that is meant is absent.
 *
 * @param text the item's file.
 */
export function locateWarnings(text: string, warnings: readonly RoadmapWarning[]): readonly LocatedWarning[] {
  const parts = splitFrontMatter(text);
  if (parts.kind !== 'found') return [];
  const yaml = parseLocatedYaml(text.slice(parts.yaml.start, parts.yaml.end), parts.yaml.start);
  const value = isPlainMap(yaml.value) ? yaml.value : {};
  return warnings.map((warning) => {
    const path = pathOf(warning, (key) => listOf(value[key]));
    const isThere = Object.hasOwn(value, String(path[0]));
    return { ...warning, span: yaml.spanOf(isThere ? path : ['title'], 'value') };
  });
}

/** @param list the entries of a key's list, as they are written. */
function pathOf({ code, data }: RoadmapWarning, list: (key: string) => readonly unknown[]): YamlPath {
  switch (code) {
    case 'roadmap.noEvidence':
    case 'roadmap.newEvidence':
    case 'roadmap.oldEvidence':
      return ['evidence'];
    case 'roadmap.evidenceGone':
    case 'roadmap.evidencePrivate':
      return entryPath(
        'evidence',
        list('evidence').findIndex((id) => String(id) === data['id']),
      );
    case 'roadmap.evidenceRepeated':
      return entryPath(
        'evidence',
        list('evidence').findLastIndex((id) => String(id) === data['id']),
      );
    case 'roadmap.noOwner':
    case 'roadmap.mostlyLater':
      return ['horizon'];
    case 'roadmap.reviewOverdue':
      return ['reviewBy'];
    case 'roadmap.contradicted':
      return entryPath(
        'validation',
        list('validation').findLastIndex((entry) => isContradiction(entry, data['who'])),
      );
    case 'roadmap.sameAsOther':
      return ['title'];
  }
}

function entryPath(key: string, index: number): YamlPath {
  return index < 0 ? [key] : [key, index];
}

function isContradiction(entry: unknown, who: unknown): boolean {
  return isPlainMap(entry) && entry['said'] === 'contradicted' && String(entry['who']) === who;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
