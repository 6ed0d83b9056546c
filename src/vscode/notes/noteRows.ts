import type { NoteFile, ReadableNote } from '../../app/notes/noteStore.js';
import type { FilePath } from '../../app/ports.js';
import { sectionKeyOf, type NoteSectionKey } from '../../core/notes/arrangeNotes.js';
import type { NoteChanges } from '../../core/notes/noteChanges.js';
import { noteKinds } from '../../core/notes/vocabulary.js';

/** Which group of notes a row is about. */
export interface NoteSectionId {
  readonly grouping: NoteSectionKey;
  /** `undefined`: the notes that say nothing of what they are grouped by. */
  readonly key: string | undefined;
}

/** The row of a group. */
export interface NoteSectionRow {
  readonly type: 'group';
  readonly group: NoteSectionId;
  readonly title: string;
  readonly files: readonly ReadableNote[];
  /** Whether its notes are shown until it is closed. */
  readonly isOpen: boolean;
}

/** A row of the Notes view. */
export type NoteRow =
  | NoteSectionRow
  | { readonly type: 'note'; readonly file: NoteFile }
  | { readonly type: 'more'; readonly group: NoteSectionId; readonly hiddenCount: number };

/** A group in one word, another one for each. */
export function groupId({ grouping, key }: NoteSectionId): string {
  return key === undefined ? grouping : `${grouping}:${key}`;
}

/**
 * What becomes of notes that are dropped on a row: what the notes of its group have in common.
 *
 * @param grouping what the view is grouped by.
 * @returns `undefined` where nothing can be dropped: who said or wrote a note, and where its code is, is no matter of order.
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
