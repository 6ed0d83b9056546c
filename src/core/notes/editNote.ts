import { editFrontMatter } from '../text/editFrontMatter.js';
import { changedValues, type FieldValue, hasValues } from '../text/fieldValues.js';
import { type NoteChanges, noteFieldKeys } from './noteChanges.js';
import { noteFields } from './noteFields.js';
import { parseNote } from './parseNote.js';

/**
 * Changes fields in a note's front matter, and only their lines: comments, order, quotes, unknown keys, the body, line endings
 * and a byte order mark stay. A new field comes last.
 *
 * @returns `undefined` where the text isn't a note, can't be edited without losing something, or would not say what is meant, such
 *   as a theme of blanks, or a note without its title whose body says nothing either: it must not be written then.
 */
export function setNoteFields(text: string, changes: NoteChanges): string | undefined {
  const wanted = changedValues(noteFieldKeys, changes);
  const edited = editFrontMatter(text, wanted);
  return edited !== undefined && isReadBack(text, edited, wanted) ? edited : undefined;
}

/** Whether the edited file parses as intended. */
function isReadBack(before: string, after: string, wanted: readonly FieldValue[]): boolean {
  const { note } = parseNote(after);
  const body = parseNote(before).note?.body;
  if (!note || (body !== undefined && note.body !== body)) return false;
  return hasValues(noteFields, note, wanted);
}
