import { splitFrontMatter } from '../text/frontMatter.js';
import { parseLocatedYaml, type YamlPath } from '../text/locatedYaml.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';
import type { Span } from '../text/span.js';
import type { RoadmapWarning } from './roadmapWarnings.js';

export interface LocatedWarning extends RoadmapWarning {
  /** In the file's whole text, in UTF-16 code units. */
  readonly span: Span;
}

/**
 * Finds the places of warnings in an item's file: the list entry concerned, or the title if the field is absent.
 *
 * @param text the item's file.
 */
export function locateWarnings(text: string, warnings: readonly RoadmapWarning[]): readonly LocatedWarning[] {
  const parts = splitFrontMatter(text);
  if (parts.kind !== 'found') return [];
  const yaml = parseLocatedYaml(text.slice(parts.yaml.start, parts.yaml.end), parts.yaml.start);
  const value = isPlainMap(yaml.value) ? yaml.value : {};
  const places = new EntryPlaces(value);
  return warnings.map((warning) => {
    const path = pathOf(warning, places);
    const isThere = Object.hasOwn(value, String(path[0]));
    return { ...warning, span: yaml.spanOf(isThere ? path : ['title'], 'value') };
  });
}

/** The places of list entries, found in one pass for all warnings. */
class EntryPlaces {
  readonly firstEvidence: ReadonlyMap<string, number>;
  readonly lastEvidence: ReadonlyMap<string, number>;
  /** By person. */
  readonly lastContradiction: ReadonlyMap<unknown, number>;

  constructor(value: PlainMap) {
    const evidence = listOf(value['evidence']).map((id, index) => [String(id), index] as const);
    this.firstEvidence = new Map(evidence.toReversed());
    this.lastEvidence = new Map(evidence);
    this.lastContradiction = new Map(
      listOf(value['validation']).flatMap((entry, index) =>
        isPlainMap(entry) && entry['said'] === 'contradicted' ? [[String(entry['who']), index] as const] : [],
      ),
    );
  }
}

function pathOf({ code, data }: RoadmapWarning, places: EntryPlaces): YamlPath {
  switch (code) {
    case 'roadmap.noEvidence':
    case 'roadmap.newEvidence':
    case 'roadmap.oldEvidence':
      return ['evidence'];
    case 'roadmap.evidenceGone':
    case 'roadmap.evidencePrivate':
      return entryPath('evidence', places.firstEvidence.get(String(data['id'])));
    case 'roadmap.evidenceRepeated':
      return entryPath('evidence', places.lastEvidence.get(String(data['id'])));
    case 'roadmap.noOwner':
    case 'roadmap.mostlyLater':
      return ['horizon'];
    case 'roadmap.reviewOverdue':
      return ['reviewBy'];
    case 'roadmap.contradicted':
      return entryPath('validation', places.lastContradiction.get(data['who']));
    case 'roadmap.sameAsOther':
      return ['title'];
  }
}

function entryPath(key: string, index: number | undefined): YamlPath {
  return index === undefined ? [key] : [key, index];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
