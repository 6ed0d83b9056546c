import * as vscode from 'vscode';

import { addRoadmapItem } from '../../app/roadmap/addRoadmapItem.js';
import { isReadable } from '../../app/notes/noteStore.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { FilePath } from '../../app/ports.js';
import { usableEvidence } from '../../app/roadmap/roadmapEvidence.js';
import { newestFirst } from '../../core/notes/arrangeNotes.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import type { ShownFolder } from '../folder/shownFolder.js';
import { askItem, chosenItems } from './askItem.js';
import { askTitle } from './askTitle.js';
import { type RoadmapEditor, tellOfPrivate } from './roadmapEditor.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { noteKindIcons } from '../notes/noteItems.js';
import { notePathsOf } from '../notes/noteRows.js';
import { evidenceOf } from './roadmapRows.js';
import { writeTyped } from '../kit/unwrittenText.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { pickSeveral } from '../kit/quickPick.js';

/** Creates items from notes, and adds notes to items as evidence. */
export class RoadmapItemAdder {
  readonly #current: CurrentFolder;
  readonly #editor: RoadmapEditor;
  readonly #notice: UndoNotice;

  constructor(current: CurrentFolder, editor: RoadmapEditor, notice: UndoNotice) {
    this.#current = current;
    this.#editor = editor;
    this.#notice = notice;
  }

  /**
   * Add Roadmap Item: from the notes passed by the Notes view's menu, else from those that the person chooses, if any.
   *
   * @param row a note; absent if the command comes from elsewhere.
   */
  async add(row: unknown, rows: unknown): Promise<void> {
    const shown = this.#current.require();
    const { folder } = shown;
    const heading = vscode.l10n.t('Add Roadmap Item');
    const given = notePathsOf(row, rows);
    const asked = given.length > 0 ? given : await askNotes(folder, heading);
    const { notes, privateCount } = await usableEvidence(folder, asked);
    if (notes.length === 0 && privateCount > 0) throw onlyPrivate();
    const title = await askTitle(heading, notes[0]?.note.title ?? '');
    const write = (): Promise<void> => this.#write(shown, { title, notePaths: asked });
    await writeTyped(title, () => this.#current.rowPause.during(write));
  }

  async #write(
    shown: ShownFolder,
    item: { readonly title: string; readonly notePaths: readonly FilePath[] },
  ): Promise<void> {
    const [{ folder }, { title }] = [shown, item];
    const { path, change, privateCount } = await addRoadmapItem(folder, item);
    const file = shown.uriOf(path);
    this.#notice.show({ folder, change, text: vscode.l10n.t('Added: {0}', title), subject: title, file });
    tellOfPrivate(privateCount);
    await vscode.window.showTextDocument(file, { preview: false });
  }

  /** Add to Roadmap Item…, in the Notes view's menu. */
  async addNotes(row: unknown, rows: unknown): Promise<void> {
    const { folder } = this.#current.require();
    const paths = notePathsOf(row, rows);
    const { notes } = await usableEvidence(folder, paths);
    if (notes.length === 0) throw onlyPrivate();
    const { path } = await askItem(folder, vscode.l10n.t('Add to Roadmap Item'));
    await this.#editor.addEvidence([path], paths);
  }

  /** Add Evidence…, in the Roadmap view's menu. */
  async addEvidence(row: unknown, rows: unknown): Promise<void> {
    const { folder } = this.#current.require();
    const title = vscode.l10n.t('Add Evidence');
    const items = await chosenItems(folder, title, [row, rows]);
    await this.#editor.addEvidence(items, await askNotes(folder, title));
  }

  /** Remove from Evidence: the notes themselves stay. */
  async removeEvidence(row: unknown, rows: unknown): Promise<void> {
    const places = evidenceOf(row, rows);
    const itemPaths = [...new Set(places.map(({ itemPath }) => itemPath))];
    await this.#editor.editEach(
      itemPaths.map((path) => ({
        path,
        changes: { removeEvidence: places.filter(({ itemPath }) => itemPath === path).map(({ noteId }) => noteId) },
      })),
    );
  }
}

/** Lets the person choose any number of notes, newest first. Throws `CancellationError` if the list is closed. */
async function askNotes(folder: OnboardingFolder, title: string): Promise<readonly FilePath[]> {
  const files = [...(await folder.notes.all()).values()].filter(isReadable).filter(({ isPrivate }) => !isPrivate);
  if (files.length === 0) return [];
  const items = newestFirst(files).map((file) => ({
    icon: noteKindIcons[file.note.kind],
    label: file.note.title,
    description: [file.note.theme, file.note.source].filter(Boolean).join(' · '),
    path: file.path,
  }));
  const placeHolder = vscode.l10n.t('Which notes are its evidence? You can select none.');
  const options = { title, placeHolder, matchOnDescription: true, ignoreFocusOut: true };
  const picked = await pickSeveral(items, options);
  if (!picked) throw new vscode.CancellationError();
  return picked.map(({ path }) => path);
}

function onlyPrivate(): UserFacingError {
  return new UserFacingError(vscode.l10n.t('The roadmap is shared, so it neither lists nor quotes private notes.'));
}
