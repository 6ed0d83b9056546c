import type { SharedNote } from '../../../src/core/notes/arrangeNotes.js';
import type { Note } from '../../../src/core/notes/note.js';
import { shared } from '../../support/shared.js';

/** A note with what a test is about, and nothing else. */
export function sampleNote(fields: Partial<Note> = {}): Note {
  const base = { title: 'Something', kind: 'learning', created: '2026-11-25T10:00:00Z' } as const;
  return { ...base, author: 'sam@example.com', values: [], tags: [], body: '', ...fields };
}

/** Notes with ids `n1`, `n2` … */
export function sampleEntries(...notes: readonly Partial<Note>[]): readonly SharedNote[] {
  return notes.map((fields, index) => shared({ id: `n${index + 1}`, note: sampleNote(fields) }));
}
