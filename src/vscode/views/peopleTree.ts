import * as vscode from 'vscode';

import { PeopleOverviews } from '../../app/peopleOverviews.js';
import type { PersonFile } from '../../app/peopleStore.js';
import type { ViewId } from '../../generated/manifest.js';
import type { CurrentFolder } from '../currentFolder.js';
import { personPage } from '../people/personPages.js';
import {
  type Concern,
  concernItem,
  concernsOf,
  personItem,
  personTooltip,
  unreadablePersonItem,
} from './personItems.js';

/** A row of the People view. */
export type PersonRow =
  | { readonly type: 'person'; readonly file: PersonFile; readonly overviews: PeopleOverviews }
  | { readonly type: 'concern'; readonly concern: Concern; readonly file: PersonFile };

/** The People view: how far everyone is, and what holds them up. */
export class PeopleTree implements vscode.TreeDataProvider<PersonRow> {
  readonly #current: CurrentFolder;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #overviews: PeopleOverviews | undefined;
  /** The day for which due labels were made last. */
  #shownDay = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(current: CurrentFolder) {
    this.#current = current;
    const id: ViewId = 'sreOnboarding.people';
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true }),
      this.#changed,
      current.follow((folder) => {
        this.#overviews = new PeopleOverviews(folder);
        this.#changed.fire();
        return folder.onDidChangeStanding(() => this.#changed.fire());
      }),
      vscode.window.onDidChangeWindowState(() => this.#refreshIfNewDay()),
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
    if (!file.person) return unreadablePersonItem(file, this.#current.root ?? vscode.Uri.file('/'));
    return personItem(file, await row.overviews.of(file.person), personPage(file));
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
    const [folder, overviews] = [this.#current.onboarding, this.#overviews];
    if (!folder || !overviews) return [];
    const files = await overviews.files();
    this.#shownDay = folder.ports.clock.today();
    void vscode.commands.executeCommand('setContext', 'sreOnboarding.nobodyStarted', files.length === 0);
    return files.map((file): PersonRow => ({ type: 'person', file, overviews }));
  }

  #refreshIfNewDay(): void {
    const today = this.#current.onboarding?.ports.clock.today();
    if (this.#shownDay !== '' && today !== this.#shownDay) this.#changed.fire();
  }
}
