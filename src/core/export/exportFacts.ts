import type { Theme } from '../checklist/checklist.js';
import type { SharedNote } from '../notes/arrangeNotes.js';
import type { RoadmapEntry } from '../roadmap/roadmapItem.js';
import type { LocalDate } from '../time/localDate.js';
import type { NameFinder } from './redaction/nameFinder.js';

export const audiences = ['everyone', 'leadership', 'engineers'] as const;

export type Audience = (typeof audiences)[number];

/** Whether names of people and customers are replaced by roles. */
export type NamePolicy = 'roles' | 'names';

export interface ExportChoice {
  readonly audience: Audience;
  readonly names: NamePolicy;
}

/** The input of exports. Contains nothing private except names, which are needed to redact them. */
export interface ExportFacts {
  readonly today: LocalDate;
  readonly themes: readonly Theme[];
  /** In any order. */
  readonly entries: readonly RoadmapEntry[];
  /** By id. */
  readonly notes: ReadonlyMap<string, SharedNote>;
  /** Finds everybody whom any file names. */
  readonly names: NameFinder;
}
