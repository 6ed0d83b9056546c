import { formatBody, formatFields } from '../text/formatFields.js';
import type { Note } from './note.js';
import { type NoteFields, noteFields } from './noteFields.js';

/**
 * Writes a new note's file. {@link parseNote} reads it back.
 *
 * Only for notes that have no file yet: an existing file is edited in place, so that comments and unknown keys stay.
 * The body is written without blank lines around it.
 */
export function formatNote({ body, ...fields }: Note): string {
  return formatFields<NoteFields>(noteFields, fields) + formatBody(body);
}
