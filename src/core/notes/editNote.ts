import { editFrontMatter } from '../text/editFrontMatter.js';
import { changedValues, type FieldValue, hasValues } from '../text/fieldValues.js';
import { type NoteChanges, noteFieldKeys } from './noteChanges.js';
import { noteFields } from './noteFields.js';
import { parseNote } from './parseNote.js';

export type NoteEdit =
  | { readonly kind: 'edited'; readonly text: string }
  /** The text isn't a note, or can't be edited without losing something: it must not be written. */
  | { readonly kind: 'unreadable' };

const unreadable: NoteEdit = { kind: 'unreadable' };

/**
 * Changes fields in a note's front matter, and only their lines: comments, order, quotes, unknown keys, the body, line endings
 * and a byte order mark stay. A new field comes last.
 *
 * The result is parsed before it is returned: it is `unreadable` if it would not mean what was intended, such as a theme of
 * spaces, or a note with neither title nor body.
 */
export function setNoteFields(text: string, changes: NoteChanges): NoteEdit {
  const wanted = changedValues(noteFieldKeys, changes);
  const edited = editFrontMatter(text, wanted);
  if (edited === undefined) return unreadable;
  return isReadBack(text, edited, wanted) ? { kind: 'edited', text: edited } : unreadable;
}

/** Whether the edited file parses as intended. */
function isReadBack(before: string, after: string, wanted: readonly FieldValue[]): boolean {
  const { note } = parseNote(after);
  const body = parseNote(before).note?.body;
  if (!note || (body !== undefined && note.body !== body)) return false;
  return hasValues(noteFields, note, wanted);
}
