import type { RoadmapItemFields, RoadmapListKey, RoadmapValueKey } from './roadmapFields.js';

/** New values of the fields that hold one each. One that is `undefined` or empty is taken out; an item always has a title. */
type ValueChanges = { readonly [Key in Exclude<RoadmapValueKey, 'title'>]?: RoadmapItemFields[Key] | undefined } & {
  readonly title?: string;
};

/** Entries that are put at the end of lists; ids of notes that an item rests on already stay once. */
type ListChanges = { readonly [Key in RoadmapListKey as `add${Capitalize<Key>}`]?: RoadmapItemFields[Key] };

/**
 * What is to be changed of an item. A field that is absent stays as it is. Lists are added to and taken from, so that a change
 * holds on top of whatever others wrote meanwhile.
 */
export type RoadmapChanges = ValueChanges &
  ListChanges & {
    /** Ids of notes. */
    readonly removeEvidence?: readonly string[];
  };
