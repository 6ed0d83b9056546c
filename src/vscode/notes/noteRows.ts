import type { NoteFile, ReadableNote } from '../../app/notes/noteStore.js';
import type { FilePath } from '../../app/ports.js';
import { sectionKeyOf, type NoteSectionKey } from '../../core/notes/arrangeNotes.js';
import type { NoteChanges } from '../../core/notes/noteChanges.js';
import { noteKinds } from '../../core/notes/vocabulary.js';

export interface NoteSectionId {
  readonly grouping: NoteSectionKey;
  /** `undefined` for notes without a value. */
  readonly key: string | undefined;
}

export interface NoteSectionRow {
  readonly type: 'group';
  readonly group: NoteSectionId;
  readonly title: string;
  readonly files: readonly ReadableNote[];
  /** Whether it is initially open. */
  readonly isOpen: boolean;
}

export type NoteRow =
  | NoteSectionRow
  | { readonly type: 'note'; readonly file: NoteFile }
  | { readonly type: 'more'; readonly group: NoteSectionId; readonly hiddenCount: number };

/** A section's unique id. */
export function groupId({ grouping, key }: NoteSectionId): string {
  return key === undefined ? grouping : `${grouping}:${key}`;
}

/**
 * How notes change when they are dropped on a row: they get the value that its section's notes have in common.
 *
 * @param grouping what the view is grouped by.
 * @returns `undefined` if nothing can be dropped: who said or wrote a note, and where its code is, can't be changed this way.
 */
export function changesByDrop(target: NoteRow | undefined, grouping: NoteSectionKey): NoteChanges | undefined {
  switch (target?.type) {
    case 'group':
    case 'more':
      return changesToKey(target.group);
    case 'note': {
      const { note } = target.file;
      return note && changesToKey({ grouping, key: sectionKeyOf(note, grouping) });
    }
    case undefined:
      return undefined;
  }
}

function changesToKey({ grouping, key }: NoteSectionId): NoteChanges | undefined {
  switch (grouping) {
    case 'theme':
      return { theme: key };
    case 'step':
      return { step: key };
    case 'kind': {
      const kind = noteKinds.find((known) => known === key);
      return kind && { kind };
    }
    case 'source':
    case 'author':
    case 'file':
      return undefined;
  }
}

/**
 * The notes that a menu acts on: all selected ones if the clicked one is among them.
 *
 * @param row the clicked row, as passed by VS Code.
 * @param rows the selected rows, `undefined` if only one is.
 */
export function notePathsOf(row: unknown, rows: unknown): readonly FilePath[] {
  const all: readonly unknown[] = Array.isArray(rows) && rows.length > 0 ? rows : [row];
  return all.flatMap((one) => (isNoteRow(one) ? one.file.path : []));
}

/** Whether a value passed by a menu is a note's row. */
function isNoteRow(row: unknown): row is NoteRow & { readonly type: 'note' } {
  return typeof row === 'object' && row !== null && 'type' in row && row.type === 'note';
}
