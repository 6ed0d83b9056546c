import type { SharedNote } from '../../../src/core/notes/arrangeNotes.js';
import type { Note } from '../../../src/core/notes/note.js';
import type { RoadmapEntry, RoadmapItem } from '../../../src/core/roadmap/roadmapItem.js';
import { shared } from '../../support/shared.js';

/** An item of which nothing is said but this. */
export function itemWith(fields: Partial<RoadmapItem> = {}): RoadmapItem {
  return {
    title: 'Deploys in ten minutes',
    status: 'proposed',
    ...{ evidence: [], validation: [], buyIn: [], reviews: [], body: '' },
    ...fields,
  };
}

/** The same with an id. */
export function entryWith(id: string, fields: Partial<RoadmapItem> = {}): RoadmapEntry {
  return { id, item: itemWith({ title: id, ...fields }) };
}

/** A note of which nothing is said but this. */
export function noteWith(id: string, fields: Partial<Note> = {}): SharedNote {
  const note = {
    title: id,
    kind: 'learning',
    created: '2026-11-25T14:03:11Z',
    values: [],
    tags: [],
    body: '',
  } as const;
  return shared({ id, note: { ...note, ...fields } });
}

/** An item of which everything is said. */
export const wholeItem: RoadmapItem = {
  title: 'Deploys in ten minutes',
  theme: 'compute',
  horizon: 'now',
  status: 'agreed',
  impact: 4,
  effort: 'M',
  owner: 'Sam',
  evidence: ['2026-11-25-deploys-k3f9', '2026-11-26-waiting-0abc'],
  validation: [
    { who: 'Priya', said: 'confirmed', date: '2026-12-01', why: 'They wait, too', session: '2026-12-01-x-k3f9' },
  ],
  buyIn: [
    { who: 'Lee', stance: 'supports' },
    { who: 'Dana', stance: 'concerned', date: '2026-12-02', why: 'who runs it?' },
  ],
  reviews: [{ date: '2026-12-03', decision: 'kept', why: 'Still the worst: by far' }],
  reviewBy: '2027-03-01',
  tracker: 'https://example.com/1',
  body: '## Problem\n\nSlow.',
};
