import * as vscode from 'vscode';

import type { FilesEdit } from '../../app/changes/editFiles.js';
import { editRoadmap } from '../../app/roadmap/editRoadmap.js';
import type { FilePath } from '../../app/ports.js';
import { addEvidence } from '../../app/roadmap/roadmapEvidence.js';
import type { RoadmapChanges } from '../../core/roadmap/roadmapChanges.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { tell } from '../kit/messages.js';

/** Changes items, offers Undo in the status bar, and lists those that could not be changed. */
export class RoadmapEditor {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;

  constructor(current: CurrentFolder, notice: UndoNotice) {
    this.#current = current;
    this.#notice = notice;
  }

  /** Changes all items in the same way. */
  async edit(paths: readonly FilePath[], changes: RoadmapChanges): Promise<void> {
    this.#tell(await editRoadmap(this.#current.require().folder, paths, changes));
  }

  /** Changes each item in its own way. */
  async editEach(wanted: readonly { readonly path: FilePath; readonly changes: RoadmapChanges }[]): Promise<void> {
    const { folder } = this.#current.require();
    const done: FilesEdit[] = [];
    for (const { path, changes } of wanted) done.push(await editRoadmap(folder, [path], changes));
    this.#tell({
      change: done.flatMap(({ change }) => change),
      left: done.flatMap(({ left }) => left),
      failure: done.find(({ failure }) => failure)?.failure,
    });
  }

  /** Adds notes to items as evidence. Leaves out private ones and says so. */
  async addEvidence(itemPaths: readonly FilePath[], notePaths: readonly FilePath[]): Promise<void> {
    const { privateCount, ...edit } = await addEvidence(this.#current.require().folder, itemPaths, notePaths);
    this.#tell(edit);
    tellOfPrivate(privateCount);
  }

  /** Reports the result of an edit. Throws a user-facing error if files were left unchanged, or the file system's failure. */
  #tell({ change, left, failure }: FilesEdit): void {
    const { folder } = this.#current.require();
    const { length: count } = change;
    const text = count === 1 ? vscode.l10n.t('Changed 1 item') : vscode.l10n.t('Changed {0} items', count);
    this.#notice.show({ folder, change, text, failure });
    if (left.length === 0) return;
    const names = left.map(({ path }) => path).join(', ');
    throw new UserFacingError(
      vscode.l10n.t('Not changed, because they no longer exist or are not valid roadmap items: {0}', names),
    );
  }
}

/** Reports that private notes were left out of the roadmap, if any were. */
export function tellOfPrivate(count: number): void {
  if (count === 0) return;
  const message =
    count === 1
      ? vscode.l10n.t('1 private note was left out: the roadmap is shared, and private notes stay private.')
      : vscode.l10n.t('{0} private notes were left out: the roadmap is shared, and private notes stay private.', count);
  void tell('information', message);
}
