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

/** Changes items, says so in the status bar with Undo, and names those that could not be changed. */
export class RoadmapEditor {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;

  constructor(current: CurrentFolder, notice: UndoNotice) {
    this.#current = current;
    this.#notice = notice;
  }

  /** Changes items, all in the same way. */
  async edit(paths: readonly FilePath[], changes: RoadmapChanges): Promise<void> {
    this.#tell(await editRoadmap(this.#current.require().folder, paths, changes));
  }

  /** Changes items, each in its own way. */
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

  /** Lets items rest on notes. Private ones are left out, which is said. */
  async addEvidence(itemPaths: readonly FilePath[], notePaths: readonly FilePath[]): Promise<void> {
    const { privateCount, ...edit } = await addEvidence(this.#current.require().folder, itemPaths, notePaths);
    this.#tell(edit);
    tellOfPrivate(privateCount);
  }

  /** Says how an edit ended. Throws a worded error where files were left as they are, and what the file system said. */
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

/** Says that private notes were left out of the roadmap, if there were any. */
export function tellOfPrivate(count: number): void {
  if (count === 0) return;
  const message =
    count === 1
      ? vscode.l10n.t('1 private note was left out: the roadmap is shared, and private notes stay private.')
      : vscode.l10n.t('{0} private notes were left out: the roadmap is shared, and private notes stay private.', count);
  void tell('information', message);
}
