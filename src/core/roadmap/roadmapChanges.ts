import type { RoadmapItemFields, RoadmapListKey, RoadmapValueKey } from './roadmapFields.js';

/** New values of single-value fields. An `undefined` or empty one is removed; the title can't be. */
type ValueChanges = { readonly [Key in Exclude<RoadmapValueKey, 'title'>]?: RoadmapItemFields[Key] | undefined } & {
  readonly title?: string;
};

/** Entries to append to lists; ids already in the evidence are not repeated. */
type ListChanges = { readonly [Key in RoadmapListKey as `add${Capitalize<Key>}`]?: RoadmapItemFields[Key] };

/**
 * Changes of an item. Absent fields stay unchanged. Lists are added to and removed from, so that a change also applies after
 * others' edits.
 */
export type RoadmapChanges = ValueChanges &
  ListChanges & {
    readonly removeEvidence?: readonly string[];
  };
