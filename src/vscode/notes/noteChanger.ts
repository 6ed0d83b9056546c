import * as vscode from 'vscode';

import { deleteFiles } from '../../app/changes/deleteFiles.js';
import { editNotes } from '../../app/notes/editNotes.js';
import { baseName } from '../../app/kit/folderLayout.js';
import { itemsRestingOn } from '../../app/roadmap/itemsRestingOn.js';
import type { FilePath } from '../../app/ports.js';
import type { NoteChanges } from '../../core/notes/noteChanges.js';
import { noteKinds, type Severity } from '../../core/notes/vocabulary.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { noteKindIcons, severityLabel } from './noteItems.js';
import { notePathsOf, type NoteRow } from './noteRows.js';
import type { RowsAtKeyboard } from '../kit/rowsAtKeyboard.js';
import { writeTyped } from '../kit/unwrittenText.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { ask } from '../kit/messages.js';
import { type PickItem, pickOne } from '../kit/quickPick.js';
import { askText } from '../kit/inputBox.js';
import type { Handlers } from '../kit/funnel.js';

/**
 * The commands of the Notes view's menu and keys, for one note or all selected ones. All of it can be undone.
 *
 * Each takes the clicked row and the selected rows, as passed by a menu; a key passes neither.
 */
export class NoteChanger {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;
  readonly #rowsAtKeyboard: () => Promise<RowsAtKeyboard<NoteRow>>;

  readonly commands = {
    'sreOnboarding.changeNoteKind': (row, rows) => this.changeKind(row, rows),
    'sreOnboarding.changeNoteTheme': (row, rows) => this.changeTheme(row, rows),
    'sreOnboarding.changeNoteSeverity': (row, rows) => this.changeSeverity(row, rows),
    'sreOnboarding.deleteNote': (row, rows) => this.delete(row, rows),
    'sreOnboarding.renameNote': (row) => this.rename(row),
  } satisfies Partial<Handlers>;

  /** @param atKeyboard the rows that a key acts on. */
  constructor(current: CurrentFolder, notice: UndoNotice, atKeyboard: () => Promise<RowsAtKeyboard<NoteRow>>) {
    this.#current = current;
    this.#notice = notice;
    this.#rowsAtKeyboard = atKeyboard;
  }

  /** Rename Note…: changes the title of the clicked or focused note. The file keeps its name. */
  async rename(row: unknown): Promise<void> {
    const [path] = notePathsOf(row ?? (await this.#rowsAtKeyboard()).row, undefined);
    const note = path === undefined ? undefined : (await this.#current.require().folder.notes.all()).get(path)?.note;
    if (path === undefined || !note) throw new UserFacingError(describeMissingNote());
    const title = await askText({
      title: vscode.l10n.t('Rename Note'),
      value: note.title,
      ignoreFocusOut: true,
      validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A note needs a title.') : undefined),
    });
    if (title === undefined) throw new vscode.CancellationError();
    await writeTyped(title, () => this.apply([path], { title: title.trim() }));
  }

  async changeKind(row: unknown, rows: unknown): Promise<void> {
    const paths = await this.#pathsOf(row, rows);
    const items = noteKinds.map((kind) => ({ icon: noteKindIcons[kind], label: kind, changes: { kind } }));
    await this.apply(paths, await pick(vscode.l10n.t('Change Kind'), items));
  }

  async changeTheme(row: unknown, rows: unknown): Promise<void> {
    const paths = await this.#pathsOf(row, rows);
    const themes = (await this.#current.require().folder.checklist.state()).checklist?.themes ?? [];
    const items = themes.map(({ id, title }) => ({ label: title, description: id, changes: { theme: id } }));
    const none = { label: vscode.l10n.t('Not sorted yet'), description: '', changes: { theme: undefined } };
    await this.apply(paths, await pick(vscode.l10n.t('Change Theme'), [...items, none]));
  }

  async changeSeverity(row: unknown, rows: unknown): Promise<void> {
    const paths = await this.#pathsOf(row, rows);
    const meanings: readonly (readonly [Severity, string])[] = [
      [1, vscode.l10n.t('nuisance')],
      [2, vscode.l10n.t('slows people')],
      [3, vscode.l10n.t('hurts users or blocks work')],
    ];
    const items = meanings.map(([severity, description]) => ({
      ...{ label: severityLabel(severity), description, changes: { severity } },
    }));
    const none = { label: vscode.l10n.t('None'), description: '', changes: { severity: undefined } };
    await this.apply(paths, await pick(vscode.l10n.t('Change Severity'), [...items, none]));
  }

  /** Delete Note: asks only if the note is evidence, since deleting can be undone. */
  async delete(row: unknown, rows: unknown): Promise<void> {
    const paths = await this.#pathsOf(row, rows);
    const { folder } = this.#current.require();
    const items = await itemsRestingOn(folder, new Set(paths.map(baseName)));
    if (items.length > 0) await confirm(items);
    const { change, kept, failure } = await deleteFiles(folder, paths);
    const { length: count } = change;
    const text = count === 1 ? vscode.l10n.t('Deleted 1 note') : vscode.l10n.t('Deleted {0} notes', count);
    this.#notice.show({ folder, change, text, failure });
    if (kept.length > 0)
      throw new UserFacingError(
        vscode.l10n.t('Not deleted, because they have unsaved changes or can’t be read: {0}', kept.join(', ')),
      );
  }

  /** Changes notes, such as those dropped on a section, and offers Undo. */
  async apply(paths: readonly FilePath[], changes: NoteChanges): Promise<void> {
    const { folder } = this.#current.require();
    const { change, left, failure } = await editNotes(folder, paths, changes);
    const { length: count } = change;
    const text = count === 1 ? vscode.l10n.t('Changed 1 note') : vscode.l10n.t('Changed {0} notes', count);
    this.#notice.show({ folder, change, text, failure });
    if (left.length > 0) {
      const names = left.map(({ path }) => path).join(', ');
      throw new UserFacingError(
        vscode.l10n.t('Not changed, because they no longer exist or are not valid notes: {0}', names),
      );
    }
  }

  /** From a menu or, without a row, from a key. */
  async #pathsOf(row: unknown, rows: unknown): Promise<readonly FilePath[]> {
    const target = row === undefined ? await this.#rowsAtKeyboard() : { row, rows };
    const paths = notePathsOf(target.row, target.rows);
    if (paths.length === 0) throw new UserFacingError(describeMissingNote());
    return paths;
  }
}

function describeMissingNote(): string {
  return vscode.l10n.t('Select a note in the Notes view first.');
}

/** Throws `CancellationError` if the list is closed. */
async function pick(
  title: string,
  items: readonly (PickItem & { readonly changes: NoteChanges })[],
): Promise<NoteChanges> {
  const picked = await pickOne(items, { title, matchOnDescription: true });
  if (!picked) throw new vscode.CancellationError();
  return picked.changes;
}

/** Throws `CancellationError` unless confirmed. */
async function confirm(items: readonly string[]): Promise<void> {
  const message = vscode.l10n.t('This is evidence for roadmap items: {0}', items.join(', '));
  const detail = vscode.l10n.t('Their evidence will list a note that no longer exists.');
  const remove = vscode.l10n.t('Delete');
  const choice = await ask(message, detail, remove);
  if (choice !== remove) throw new vscode.CancellationError();
}
