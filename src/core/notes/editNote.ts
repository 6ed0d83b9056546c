import { editFrontMatter } from '../text/editFrontMatter.js';
import { changedValues, type FieldValue, hasValues } from '../text/fieldValues.js';
import { type NoteChanges, noteFieldKeys } from './noteChanges.js';
import { noteFields } from './noteFields.js';
import { parseNote } from './parseNote.js';

/** How an edit ended. */
export type NoteEdit =
  | { readonly kind: 'edited'; readonly text: string }
  /** The text isn't a note, or can't be edited without losing something: it must not be written. */
  | { readonly kind: 'unreadable' };

const unreadable: NoteEdit = { kind: 'unreadable' };

/**
 * Changes fields in a note's front matter. Only their lines change: comments, order, quotes, unknown keys, the body, line
 * endings and a byte order mark stay. A field that wasn't there comes last.
 *
 * The result is read back before it is given: it is `unreadable` where it would not say what is meant, such as a theme of
 * blanks, or a note without its title whose body says nothing either.
 */
export function setNoteFields(text: string, changes: NoteChanges): NoteEdit {
  const wanted = changedValues(noteFieldKeys, changes);
  const edited = editFrontMatter(text, wanted);
  if (edited === undefined) return unreadable;
  return isReadBack(text, edited, wanted) ? { kind: 'edited', text: edited } : unreadable;
}

/** Whether a reader of notes takes the file as what is meant. */
function isReadBack(before: string, after: string, wanted: readonly FieldValue[]): boolean {
  const { note } = parseNote(after);
  const body = parseNote(before).note?.body;
  if (!note || (body !== undefined && note.body !== body)) return false;
  return hasValues(noteFields, note, wanted);
}
