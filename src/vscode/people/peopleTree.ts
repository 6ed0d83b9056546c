import * as vscode from 'vscode';
import { withConflict } from '../kit/conflictRow.js';

import { PeopleOverviews } from '../../app/people/peopleOverviews.js';
import type { PersonFile } from '../../app/people/peopleStore.js';
import type { ViewId } from '../../generated/manifest.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { personPage } from './personPages.js';
import {
  type Concern,
  concernItem,
  concernsOf,
  personItem,
  personTooltip,
  unreadablePersonItem,
} from './personItems.js';
import { RowChanges } from '../kit/rowChanges.js';
import type { ShownDay } from '../kit/shownDay.js';
import { followDay } from '../folder/followDay.js';
import { createTree } from '../kit/treeView.js';

export type PersonRow =
  | { readonly type: 'person'; readonly file: PersonFile; readonly overviews: PeopleOverviews }
  | { readonly type: 'concern'; readonly concern: Concern; readonly file: PersonFile };

/** The People view: everyone's progress, and what is holding them up. */
export class PeopleTree implements vscode.TreeDataProvider<PersonRow> {
  readonly #current: CurrentFolder;
  readonly #changed: RowChanges;
  readonly #subscriptions: vscode.Disposable;
  #overviews: PeopleOverviews | undefined;
  readonly #shownDay: ShownDay;

  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(current: CurrentFolder) {
    this.#current = current;
    this.#changed = new RowChanges(current.rowPause);
    this.onDidChangeTreeData = this.#changed.event;
    const id: ViewId = 'sreOnboarding.people';
    this.#shownDay = followDay(current, () => this.#changed.fire());
    this.#subscriptions = vscode.Disposable.from(
      createTree(id, { treeDataProvider: this, showCollapseAll: true }),
      this.#changed,
      current.follow(({ folder }) => {
        this.#overviews = new PeopleOverviews(folder);
        this.#changed.fire();
        return folder.onDidChangeStanding(() => this.#changed.fire());
      }),
      this.#shownDay,
    );
  }

  async getChildren(row?: PersonRow): Promise<PersonRow[]> {
    if (row === undefined) return this.#people();
    if (row.type === 'concern' || !row.file.person) return [];
    const { file } = row;
    const overview = await row.overviews.of(row.file.person);
    return (overview ? concernsOf(overview) : []).map((concern): PersonRow => ({ type: 'concern', concern, file }));
  }

  async getTreeItem(row: PersonRow): Promise<vscode.TreeItem> {
    const { file } = row;
    if (row.type === 'concern') return concernItem(row.concern, file, personPage(file));
    const item = file.person
      ? personItem(file, await row.overviews.of(file.person), personPage(file))
      : unreadablePersonItem(file);
    return withConflict(item, this.#current.shown?.folder, file.path);
  }

  async resolveTreeItem(item: vscode.TreeItem, row: PersonRow): Promise<vscode.TreeItem> {
    const { file } = row;
    if (row.type === 'person' && file.person) item.tooltip = personTooltip(file, await row.overviews.of(file.person));
    return item;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #people(): Promise<PersonRow[]> {
    const [folder, overviews] = [this.#current.shown?.folder, this.#overviews];
    if (!folder || !overviews) return [];
    const files = await overviews.files();
    this.#shownDay.show(folder.ports.clock.today());
    void vscode.commands.executeCommand('setContext', 'sreOnboarding.nobodyStarted', files.length === 0);
    return files.map((file): PersonRow => ({ type: 'person', file, overviews }));
  }
}
