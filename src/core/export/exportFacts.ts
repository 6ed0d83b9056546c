import type { Theme } from '../checklist/checklist.js';
import type { SharedNote } from '../notes/arrangeNotes.js';
import type { RoadmapEntry } from '../roadmap/roadmapItem.js';
import type { LocalDate } from '../time/localDate.js';
import type { NameFinder } from './redaction/nameFinder.js';

/** For whom the roadmap can be exported. */
export const audiences = ['everyone', 'leadership', 'engineers'] as const;

/** One of them. */
export type Audience = (typeof audiences)[number];

/** Whether names of people and customers become roles. */
export type NamePolicy = 'roles' | 'names';

/** What is exported, and how. */
export interface ExportChoice {
  readonly audience: Audience;
  readonly names: NamePolicy;
}

/** What exports are made of. Nothing that is private is in it, but for the names by which it is recognized elsewhere. */
export interface ExportFacts {
  readonly today: LocalDate;
  readonly themes: readonly Theme[];
  /** The roadmap's items, in any order. */
  readonly entries: readonly RoadmapEntry[];
  /** By id. */
  readonly notes: ReadonlyMap<string, SharedNote>;
  /** Finds everybody whom any file names. */
  readonly names: NameFinder;
}
