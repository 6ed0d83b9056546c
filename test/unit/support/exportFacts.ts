import type { ExportFacts } from '../../../src/core/export/exportFacts.js';
import { knownPeople, type NameMention } from '../../../src/core/export/redaction/knownPeople.js';
import { NameFinder } from '../../../src/core/export/redaction/nameFinder.js';
import type { Note } from '../../../src/core/notes/note.js';
import type { RoadmapEntry } from '../../../src/core/roadmap/roadmapItem.js';
import { shared } from '../../support/shared.js';

/** What a test's export is made of. */
export interface SampleFacts {
  readonly entries?: readonly RoadmapEntry[];
  /** By id. */
  readonly notes?: Readonly<Record<string, Partial<Note>>>;
  readonly people?: readonly NameMention[];
}

/** Facts of which only some matter to a test; it is 2026-11-24, and there is a theme called Compute. */
export function factsWith({ entries = [], notes = {}, people = [] }: SampleFacts): ExportFacts {
  const all = Object.entries(notes).map(([id, note]) => [id, shared({ id, note: { ...anyNote, ...note } })] as const);
  return {
    today: '2026-11-24',
    themes: [{ id: 'compute', title: 'Compute', words: [] }],
    entries,
    notes: new Map(all),
    names: new NameFinder(knownPeople(people)),
  };
}

const anyNote: Note = {
  title: 'Deploys are slow',
  kind: 'pain-point',
  values: [],
  created: '2026-11-20T10:00:00Z',
  tags: [],
  body: '',
};
