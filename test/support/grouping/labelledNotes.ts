import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

import { readNotebook } from '../../../scripts/example/weeks/notebook.mjs';
import type { NoteEntry } from '../../../src/core/notes/arrangeNotes.js';
import type { Note } from '../../../src/core/notes/note.js';
import type { LabelledNotes } from './pairScore.js';

/** The example's notes of eight weeks, with groups made by hand. */
export async function readParcels(): Promise<LabelledNotes> {
  const { sessions, alone } = await readNotebook();
  const notes = [
    ...sessions.flatMap(({ title, with: source, role, notes: taken }) =>
      taken.map((note) => ({ source, role, session: title, ...note })),
    ),
    ...alone.filter((note) => !note.private),
  ];
  const groups = readYaml('parcels.yaml') as Readonly<Record<string, readonly string[]>>;
  const groupOf = new Map(Object.entries(groups).flatMap(([group, titles]) => titles.map((title) => [title, group])));
  const entries = notes.map((note, index) => toEntry(note, index));
  const known = new Set(entries.map(({ note }) => note.title));
  const unknown = [...groupOf.keys()].filter((title) => !known.has(title));
  if (unknown.length > 0) throw new Error(`No note has the title ${unknown.join(', ')}`);
  return { entries, groupOf: ({ note }) => groupOf.get(note.title) };
}

/** Notes of another product, which grouping was not made with. */
export function readBookings(): LabelledNotes {
  const notes = readYaml('bookings.yaml') as readonly LabelledNote[];
  const entries = notes.map((note, index) => toEntry(note, index));
  const groupOf = new Map(notes.map(({ title, group }) => [title, group]));
  return { entries, groupOf: ({ note }) => groupOf.get(note.title) };
}

/** As a set's file has it. */
type LabelledNote = Partial<Note> & { readonly title: string; readonly group?: string };

function readYaml(name: string): unknown {
  return parse(readFileSync(path.join('test/support/grouping', name), 'utf8'));
}

function toEntry(fields: Record<string, unknown> & { readonly title: string }, index: number): NoteEntry {
  const base = {
    kind: 'learning',
    author: 'sam@example.com',
    created: '2026-11-25T10:00:00Z',
    values: [],
    tags: [],
    body: '',
  };
  return { id: `note-${String(index).padStart(3, '0')}`, note: { ...base, ...fields } as Note };
}
