import { keysOf } from '../text/fieldTable.js';
import { type NoteFields, noteFields } from './noteFields.js';

/** A field of a note that can be changed in views. */
export type NoteFieldKey = {
  [Key in keyof NoteFields]-?: (typeof noteFields)[Key]['canChange'] extends true ? Key : never;
}[keyof NoteFields];

/** Those fields, in the order of a file. */
export const noteFieldKeys: readonly NoteFieldKey[] = keysOf(noteFields).filter(isChangeable);

/** New values of a note's fields. An `undefined` or empty field is removed; an absent one stays unchanged. */
export type NoteChanges = { readonly [Key in NoteFieldKey]?: NoteFields[Key] | undefined };

function isChangeable(key: keyof NoteFields): key is NoteFieldKey {
  return noteFields[key].canChange;
}
