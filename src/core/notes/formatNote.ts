import { formatBody, formatFields } from '../text/formatFields.js';
import type { Note } from './note.js';
import { type NoteFields, noteFields } from './noteFields.js';

/**
 * Writes a new note's file, which {@link parseNote} reads back.
 *
 * Existing files are edited in place instead, so that comments and unknown keys stay. The body is written without surrounding
 * blank lines.
 */
export function formatNote({ body, ...fields }: Note): string {
  return formatFields<NoteFields>(noteFields, fields) + formatBody(body);
}
