import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { noteOf, readStrengths } from '../../app/roadmap/roadmapEvidence.js';
import { readableItems, type ReadableItem } from '../../app/roadmap/roadmapStore.js';
import { readRoadmapWarnings } from '../../app/roadmap/roadmapWarnings.js';
import { arrangeByHorizon, arrangeByRoadmapTheme, type RoadmapSection } from '../../core/roadmap/arrangeItems.js';
import { type EvidenceStrength, noEvidence } from '../../core/roadmap/evidenceStrength.js';
import type { ViewId } from '../../generated/manifest.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { horizonLabel } from './roadmapLabels.js';
import { withConflict } from '../kit/conflictRow.js';
import { RoadmapDrag, type RoadmapDrop } from './roadmapDrag.js';
import { evidenceItem, itemGroupItem, roadmapItem, roadmapTooltip, unreadableItem } from './roadmapItems.js';
import type { RoadmapRow } from './roadmapRows.js';
import { readRowsAtKeyboard, type RowsAtKeyboard } from '../kit/rowsAtKeyboard.js';
import { RowChanges } from '../kit/rowChanges.js';
import type { ShownDay } from '../kit/shownDay.js';
import { followDay } from '../folder/followDay.js';
import { createTree, type InertTree } from '../kit/treeView.js';

/** The storage key of the view's grouping. */
const groupingKey = 'roadmapGrouping';

/** What the view is grouped by. */
export type RoadmapSectionKey = 'horizon' | 'theme';

/** The Roadmap view: items by horizon or theme, each with its evidence. */
export class RoadmapTree implements vscode.TreeDataProvider<RoadmapRow> {
  readonly #current: CurrentFolder;
  readonly #memento: vscode.Memento;
  readonly #changed: RowChanges;
  readonly #view: InertTree<RoadmapRow>;
  readonly #subscriptions: vscode.Disposable;
  readonly #shownDay: ShownDay;
  /** Whether VS Code has requested rows; from then on it must be told of changes. */
  #wasAsked = false;
  /** Something changed while the view was hidden. */
  #isStale = false;

  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(current: CurrentFolder, memento: vscode.Memento, drop: RoadmapDrop) {
    this.#current = current;
    this.#changed = new RowChanges(current.rowPause);
    this.onDidChangeTreeData = this.#changed.event;
    this.#memento = memento;
    const id: ViewId = 'sreOnboarding.roadmap';
    this.#view = createTree(id, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new RoadmapDrag(drop),
    });
    this.#shownDay = followDay(current, () => this.#refresh());
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#changed,
      current.follow(({ folder }) => {
        const refresh = (): void => this.#refresh();
        refresh();
        const stores = [folder.roadmap, folder.notes, folder.checklist].map((store) => store.onDidChange(refresh));
        // VS Code doesn't request rows of a closed view, but menus elsewhere depend on whether there are any.
        const filling = folder.roadmap.onDidChange(() => void folder.roadmap.all().then(tellEmpty, () => undefined));
        return vscode.Disposable.from(...stores, filling);
      }),
      this.#shownDay,
      this.#view.onDidChangeVisibility(() => {
        if (this.#isStale) this.#refresh();
      }),
    );
    this.#tellGrouping();
  }

  rowsAtKeyboard(): Promise<RowsAtKeyboard<RoadmapRow>> {
    return readRowsAtKeyboard({
      view: this.#view,
      idOf: (row) => this.getTreeItem(row).id,
      toggle: () => vscode.commands.executeCommand('list.toggleSelection'),
    });
  }

  /** Changes the grouping from now on, including after a restart. */
  async groupBy(grouping: RoadmapSectionKey): Promise<void> {
    await this.#memento.update(groupingKey, grouping);
    this.#tellGrouping();
    this.#refresh();
  }

  async getChildren(row?: RoadmapRow): Promise<RoadmapRow[]> {
    this.#wasAsked = true;
    const folder = this.#current.shown?.folder;
    if (!folder) return [];
    switch (row?.type) {
      case undefined:
        return this.#groups(folder);
      case 'itemGroup':
        return itemRows(row);
      case 'item':
        return evidenceRows(folder, row.file);
      case 'evidence':
      case 'unreadableItem':
        return [];
    }
  }

  getTreeItem(row: RoadmapRow): vscode.TreeItem {
    const root = this.#current.require().root;
    switch (row.type) {
      case 'itemGroup':
        return itemGroupItem(row);
      case 'item':
        return roadmapItem(row, root, this.#shownDay.day);
      case 'evidence':
        return evidenceItem(row, root);
      case 'unreadableItem':
        return withConflict(unreadableItem(row), this.#current.shown?.folder, row.file.path);
    }
  }

  resolveTreeItem(item: vscode.TreeItem, row: RoadmapRow): vscode.TreeItem {
    if (row.type === 'item') item.tooltip = roadmapTooltip(row);
    return item;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  get #grouping(): RoadmapSectionKey {
    return this.#memento.get(groupingKey) === 'theme' ? 'theme' : 'horizon';
  }

  async #groups(folder: OnboardingFolder): Promise<RoadmapRow[]> {
    const files = await folder.roadmap.all();
    this.#shownDay.show(folder.ports.clock.today());
    tellEmpty(files);
    const themes = (await folder.checklist.state()).checklist?.themes ?? [];
    const entries = readableItems(files);
    const strengths = await readStrengths(folder, entries);
    const strengthOf = ({ id }: { readonly id: string }): EvidenceStrength => strengths.get(id) ?? noEvidence;
    const themeIds = themes.map(({ id }) => id);
    const groups =
      this.#grouping === 'horizon'
        ? arrangeByHorizon(entries, strengthOf)
        : arrangeByRoadmapTheme(entries, themeIds, strengthOf);
    const warnings = await readRoadmapWarnings(folder);
    const titles = new Map(themes.map(({ id, title }) => [id, title]));
    const unreadable = [...files.values()].filter(({ item }) => item === undefined);
    return [
      ...unreadable.map((file): RoadmapRow => ({ type: 'unreadableItem', file })),
      ...groups.map((group): RoadmapRow => ({
        type: 'itemGroup',
        group,
        title: sectionLabel(group, titles),
        warnings,
        strengthOf,
      })),
    ];
  }

  #tellGrouping(): void {
    void vscode.commands.executeCommand('setContext', 'sreOnboarding.roadmapByTheme', this.#grouping === 'theme');
  }

  /**
   * Requests new rows, but not while the view is hidden: VS Code requests them when it is shown, and if it is told of a change at
   * that moment, a section may stay without its rows.
   */
  #refresh(): void {
    this.#isStale = this.#wasAsked && !this.#view.visible;
    if (this.#view.visible) this.#changed.fire();
  }
}

function tellEmpty({ size }: { readonly size: number }): void {
  void vscode.commands.executeCommand('setContext', 'sreOnboarding.roadmapEmpty', size === 0);
}

function sectionLabel(group: RoadmapSection<ReadableItem>, titles: ReadonlyMap<string, string>): string {
  switch (group.kind) {
    case 'horizon':
      return group.horizon ? horizonLabel(group.horizon) : vscode.l10n.t('No horizon yet');
    case 'theme':
      return group.theme === undefined ? vscode.l10n.t('No theme yet') : (titles.get(group.theme) ?? group.theme);
    case 'closed':
      return vscode.l10n.t('Done and dropped');
  }
}

function itemRows({ group, warnings, strengthOf }: RoadmapRow & { readonly type: 'itemGroup' }): RoadmapRow[] {
  return group.entries.map((file) => ({
    type: 'item',
    file,
    group,
    strength: strengthOf(file),
    warnings: warnings.filter(({ itemId }) => itemId === file.id),
  }));
}

async function evidenceRows(folder: OnboardingFolder, item: ReadableItem): Promise<RoadmapRow[]> {
  const notes = await folder.notes.all();
  return [...new Set(item.item.evidence)].map((id) => ({
    type: 'evidence',
    item,
    id,
    note: noteOf(folder, notes, id),
  }));
}
