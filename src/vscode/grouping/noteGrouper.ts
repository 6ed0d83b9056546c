import * as vscode from 'vscode';

import { beginGrouping, type GroupingRound } from '../../app/grouping/groupingRound.js';
import type { SharedNoteFile } from '../../app/notes/noteStore.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import type { ShownFolder } from '../folder/shownFolder.js';
import { EditorPlace } from '../finding/editorPlace.js';
import { askGroup, askMembers } from './askGroup.js';
import { askTitle } from '../roadmap/askTitle.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { writeTyped } from '../kit/unwrittenText.js';
import type { Handlers } from '../kit/funnel.js';

/** Group Notes: proposes groups of notes that say the same thing, to be accepted in whole or in part as roadmap items. */
export class NoteGrouper {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;

  readonly commands = {
    'sreOnboarding.groupNotes': () => this.run(),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, notice: UndoNotice) {
    this.#current = current;
    this.#notice = notice;
  }

  async run(): Promise<void> {
    const shown = this.#current.require();
    const place = new EditorPlace();
    const leaving = { isOver: false };
    const round = beginGrouping(shown.folder, () => leaving.isOver);
    const show = (path: string): Promise<void> => place.show(shown.uriOf(path));
    try {
      while (await askOnce(round, show));
    } finally {
      leaving.isOver = true;
      await place.goBack();
      this.#tell(shown, await round.catch(() => undefined));
    }
  }

  #tell(shown: ShownFolder, round: GroupingRound | undefined): void {
    const last = round?.added.at(-1);
    if (!round || !last || shown !== this.#current.shown) return;
    const count = round.added.length;
    const text = count === 1 ? vscode.l10n.t('Added: {0}', last.title) : vscode.l10n.t('Added {0} items', count);
    const subject = count === 1 ? last.title : undefined;
    const file = shown.uriOf(last.path);
    this.#notice.show({ folder: shown.folder, change: round.change, text, subject, file });
  }
}

/**
 * Asks for a group and for those of its notes that become an item.
 *
 * @returns whether to ask again: not once the list of groups was closed.
 */
async function askOnce(
  round: Promise<GroupingRound | undefined>,
  show: (path: string) => Promise<void>,
): Promise<boolean> {
  const group = await askGroup(round);
  const notes = group && (await askMembers(group, show));
  if (notes) await accept(await round, notes);
  return group !== undefined;
}

/** Asks for the item's title; closing that box leads back to the groups. */
async function accept(round: GroupingRound | undefined, notes: readonly SharedNoteFile[]): Promise<void> {
  try {
    const title = await askTitle(vscode.l10n.t('Add Roadmap Item'), notes[0]?.note.title ?? '');
    await writeTyped(title, async () => round?.accept(notes, title));
  } catch (error) {
    if (!(error instanceof vscode.CancellationError)) throw error;
  }
}
