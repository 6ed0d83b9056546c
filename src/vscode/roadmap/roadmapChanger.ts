import * as vscode from 'vscode';

import { deleteFiles } from '../../app/changes/deleteFiles.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { RoadmapChanges } from '../../core/roadmap/roadmapChanges.js';
import { roadmapEfforts, roadmapHorizons, roadmapStatuses } from '../../core/roadmap/roadmapItem.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { chosenItems } from './askItem.js';
import { askName } from './askName.js';
import { askTitle } from './askTitle.js';
import type { RoadmapEditor } from './roadmapEditor.js';
import { roadmapStatusIcons, effortLabel, horizonLabel, statusLabel } from './roadmapLabels.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { writeTyped } from '../kit/unwrittenText.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { type PickItem, pickOne } from '../kit/quickPick.js';

/** What a menu passes: the clicked row, and all selected rows. */
type Given = readonly [row: unknown, rows: unknown];

type ChangeItem = PickItem & { readonly changes: RoadmapChanges };

/** The commands of the Roadmap view's menu, for one item or all selected ones. All of it can be undone. */
export class RoadmapChanger {
  readonly #current: CurrentFolder;
  readonly #editor: RoadmapEditor;
  readonly #notice: UndoNotice;

  constructor(current: CurrentFolder, editor: RoadmapEditor, notice: UndoNotice) {
    this.#current = current;
    this.#editor = editor;
    this.#notice = notice;
  }

  async changeStatus(...given: Given): Promise<void> {
    const title = vscode.l10n.t('Change Status');
    const items = roadmapStatuses.map((status) => ({
      icon: roadmapStatusIcons[status],
      label: statusLabel(status),
      changes: { status },
    }));
    await this.#pick(title, given, async () => items);
  }

  async changeHorizon(...given: Given): Promise<void> {
    const title = vscode.l10n.t('Change Horizon');
    const items = roadmapHorizons.map((horizon) => ({ label: horizonLabel(horizon), changes: { horizon } }));
    const none = { label: vscode.l10n.t('No horizon yet'), changes: { horizon: undefined } };
    await this.#pick(title, given, async () => [...items, none]);
  }

  async changeTheme(...given: Given): Promise<void> {
    await this.#pick(vscode.l10n.t('Change Theme'), given, async (folder) => {
      const themes = (await folder.checklist.state()).checklist?.themes ?? [];
      const items = themes.map(({ id, title }) => ({ label: title, description: id, changes: { theme: id } }));
      return [...items, { label: vscode.l10n.t('No theme yet'), changes: { theme: undefined } }];
    });
  }

  async changeImpact(...given: Given): Promise<void> {
    const meanings: readonly (readonly [number, string])[] = [
      [5, vscode.l10n.t('essential to users')],
      [4, vscode.l10n.t('clearly improves their work')],
      [3, vscode.l10n.t('noticed by many')],
      [2, vscode.l10n.t('noticed by a few')],
      [1, vscode.l10n.t('hardly noticed')],
    ];
    const items = meanings.map(([impact, description]) => ({
      label: String(impact),
      description,
      changes: { impact },
    }));
    const none = { label: vscode.l10n.t('Not known yet'), changes: { impact: undefined } };
    await this.#pick(vscode.l10n.t('Change Impact'), given, async () => [...items, none]);
  }

  async changeEffort(...given: Given): Promise<void> {
    const items = roadmapEfforts.map((effort) => ({
      ...{ label: effort, description: effortLabel(effort), changes: { effort } },
    }));
    const none = { label: vscode.l10n.t('Not known yet'), changes: { effort: undefined } };
    await this.#pick(vscode.l10n.t('Change Effort'), given, async () => [...items, none]);
  }

  async changeOwner(...given: Given): Promise<void> {
    const { folder } = this.#current.require();
    const title = vscode.l10n.t('Change Owner');
    const paths = await chosenItems(folder, title, given);
    const placeholder = vscode.l10n.t('Who owns this item? Type a name or choose one.');
    const owner = await askName(folder, { title, placeholder, nobody: vscode.l10n.t('Nobody yet') });
    await writeTyped(owner, () => this.#editor.edit(paths, { owner: owner === '' ? undefined : owner }));
  }

  /** Rename Item…: changes the title, never the file name. */
  async rename(...given: Given): Promise<void> {
    const { folder } = this.#current.require();
    const title = vscode.l10n.t('Rename Roadmap Item');
    const [path = ''] = await chosenItems(folder, title, [given[0], undefined]);
    const value = (await folder.roadmap.all()).get(path)?.item?.title ?? '';
    const renamed = await askTitle(title, value);
    await writeTyped(renamed, () => this.#editor.edit([path], { title: renamed }));
  }

  /** Delete Roadmap Item: moves it to the trash without asking, since that can be undone. */
  async delete(...given: Given): Promise<void> {
    const { folder } = this.#current.require();
    const paths = await chosenItems(folder, vscode.l10n.t('Delete Roadmap Item'), given);
    const { change, kept, failure } = await deleteFiles(folder, paths);
    const { length: count } = change;
    const text = count === 1 ? vscode.l10n.t('Deleted 1 item') : vscode.l10n.t('Deleted {0} items', count);
    this.#notice.show({ folder, change, text, failure });
    if (kept.length > 0)
      throw new UserFacingError(
        vscode.l10n.t('Not deleted, because they have unsaved changes or can’t be read: {0}', kept.join(', ')),
      );
  }

  async #pick(
    title: string,
    given: Given,
    readItems: (folder: OnboardingFolder) => Promise<readonly ChangeItem[]>,
  ): Promise<void> {
    const { folder } = this.#current.require();
    const paths = await chosenItems(folder, title, given);
    const picked = await pickOne(readItems(folder), { title, matchOnDescription: true });
    if (!picked) throw new vscode.CancellationError();
    await this.#editor.edit(paths, picked.changes);
  }
}
