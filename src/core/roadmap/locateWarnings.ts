import { splitFrontMatter } from '../text/frontMatter.js';
import { parseLocatedYaml, type YamlPath } from '../text/locatedYaml.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';
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
  const places = new EntryPlaces(value);
  return warnings.map((warning) => {
    const path = pathOf(warning, places);
    const isThere = Object.hasOwn(value, String(path[0]));
    return { ...warning, span: yaml.spanOf(isThere ? path : ['title'], 'value') };
  });
}

/** Where the entries of an item's lists are, found in one pass however many warnings there are. */
class EntryPlaces {
  readonly firstEvidence: ReadonlyMap<string, number>;
  readonly lastEvidence: ReadonlyMap<string, number>;
  /** By who said so. */
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
