import type { NoteFile } from '../../app/noteStore.js';
import type { FilePath } from '../../app/ports.js';
import type { ReadableNote } from './noteItems.js';

/** A row of the Notes view. */
export type NoteRow =
  | { readonly type: 'group'; readonly theme: string; readonly title: string; readonly files: readonly ReadableNote[] }
  | { readonly type: 'note'; readonly file: NoteFile }
  | { readonly type: 'more'; readonly theme: string; readonly hiddenCount: number };

/**
 * The notes that a menu is about: all that are selected, where the one that was clicked is among them.
 *
 * @param row what was clicked, as VS Code hands it over.
 * @param rows what is selected, `undefined` where only one is.
 */
export function notePathsOf(row: unknown, rows: unknown): readonly FilePath[] {
  const all: readonly unknown[] = Array.isArray(rows) && rows.length > 0 ? rows : [row];
  return all.flatMap((one) => (isNoteRow(one) ? one.file.path : []));
}

/** Whether a value that a menu hands over is the row of a note. */
function isNoteRow(row: unknown): row is NoteRow & { readonly type: 'note' } {
  return typeof row === 'object' && row !== null && 'type' in row && row.type === 'note';
}
