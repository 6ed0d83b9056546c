import { keysOf } from '../text/fieldTable.js';
import { type NoteFields, noteFields } from './noteFields.js';

/** A field of a note that can be changed where it is shown or shared. */
export type NoteFieldKey = {
  [Key in keyof NoteFields]-?: (typeof noteFields)[Key]['canChange'] extends true ? Key : never;
}[keyof NoteFields];

/** Those fields, in the order in which a file has them. */
export const noteFieldKeys: readonly NoteFieldKey[] = keysOf(noteFields).filter(isChangeable);

/** New values of a note's fields. A field that is `undefined` or empty is taken out; one that is absent stays as it is. */
export type NoteChanges = { readonly [Key in NoteFieldKey]?: NoteFields[Key] | undefined };

function isChangeable(key: keyof NoteFields): key is NoteFieldKey {
  return noteFields[key].canChange;
}
