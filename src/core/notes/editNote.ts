import { headline } from '../schema/frontMatterFile.js';
import { editFrontMatter } from '../text/editFrontMatter.js';
import { type NoteChanges, noteFieldKeys } from './noteChanges.js';
import { parseNote } from './parseNote.js';
import { defaultNoteKind } from './vocabulary.js';

/** How an edit ended. */
export type NoteEdit =
  | { readonly kind: 'edited'; readonly text: string }
  /** The text isn't a note, or can't be edited without losing something: it must not be written. */
  | { readonly kind: 'unreadable' };

/** One field's new value; `undefined` takes it out. */
interface FieldValue {
  readonly key: string;
  readonly value: string | number | undefined;
}

const unreadable: NoteEdit = { kind: 'unreadable' };

/**
 * Changes fields in a note's front matter. Only their lines change: comments, order, quotes, unknown keys, the body, line
 * endings and a byte order mark stay. A field that wasn't there comes last.
 *
 * The result is read back before it is given: it is `unreadable` where it would not say what is meant, such as a theme of
 * blanks, or a note without its title whose body says nothing either.
 */
export function setNoteFields(text: string, changes: NoteChanges): NoteEdit {
  const wanted = noteFieldKeys.flatMap((key): FieldValue[] =>
    Object.hasOwn(changes, key) ? [{ key, value: changes[key] === '' ? undefined : changes[key] }] : [],
  );
  const edited = editFrontMatter(text, wanted);
  if (edited === undefined) return unreadable;
  return isReadBack(text, edited, wanted) ? { kind: 'edited', text: edited } : unreadable;
}

/** Whether a reader of notes takes the file as what is meant. */
function isReadBack(before: string, after: string, wanted: readonly FieldValue[]): boolean {
  const { note } = parseNote(after);
  const body = parseNote(before).note?.body;
  if (!note || (body !== undefined && note.body !== body)) return false;
  const absent = new Map<string, unknown>([
    ['title', headline(note.body)],
    ['kind', defaultNoteKind],
  ]);
  return wanted.every(({ key, value }) => Reflect.get(note, key) === (value ?? absent.get(key)));
}
