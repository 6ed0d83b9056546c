import * as vscode from 'vscode';

import {
  arrangeNotes,
  type ArrangedNotes,
  recallSectionKey,
  rememberSectionKey,
} from '../../app/finding/arrangeNotes.js';
import type { NoteFinders } from '../../app/finding/noteFinders.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { newestNotes, type NoteSectionKey } from '../../core/notes/arrangeNotes.js';
import type { ViewId } from '../../generated/manifest.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { withConflict } from '../kit/conflictRow.js';
import { type DropNotes, NoteDrag } from './noteDrag.js';
import { readSectionTitles, sectionKeyLabel } from './noteSectionLabels.js';
import { groupItem, moreItem, noteItem, noteTooltip } from './noteItems.js';
import { groupId, type NoteSectionRow, type NoteRow } from './noteRows.js';
import { readRowsAtKeyboard, type RowsAtKeyboard } from '../kit/rowsAtKeyboard.js';
import { inert } from '../../core/text/inertText.js';
import { RowChanges } from '../kit/rowChanges.js';
import { createTree, type InertTree } from '../kit/treeView.js';
import type { Handlers } from '../kit/funnel.js';

/** How many notes of a section are shown before the rest is requested. */
const pageSize = 200;

/** Up to this many sections are initially open, since each requests a page of its notes. */
const maxOpenGroups = 20;

/** The Notes view: grouped, filtered by a search, newest first. */
export class NotesTree implements vscode.TreeDataProvider<NoteRow> {
  readonly #current: CurrentFolder;
  readonly #finders: NoteFinders;
  readonly #changed: RowChanges;
  readonly #view: InertTree<NoteRow>;
  readonly #follow: vscode.Disposable;
  /** How many notes are shown of a section whose rest was requested. */
  readonly #shownCounts = new Map<string, number>();
  #query = '';
  /** Counts the readings: only the last one may update the view's message. */
  #readings = 0;

  readonly onDidChangeTreeData: vscode.Event<void>;

  readonly commands = {
    'sreOnboarding.showMoreNotes': (group) => this.showMore(String(group)),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, finders: NoteFinders, drop: DropNotes) {
    this.#current = current;
    this.#changed = new RowChanges(current.rowPause);
    this.onDidChangeTreeData = this.#changed.event;
    this.#finders = finders;
    const id: ViewId = 'sreOnboarding.notes';
    this.#view = createTree(id, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new NoteDrag(() => this.grouping, drop),
    });
    this.#follow = current.follow(({ folder }) => {
      this.#changed.fire();
      const refresh = (): void => this.#changed.fire();
      return vscode.Disposable.from(
        folder.notes.onDidChange(refresh),
        folder.checklist.onDidChange(refresh),
        folder.people.onDidChange(() => this.grouping === 'author' && refresh()),
      );
    });
  }

  /** What the notes are grouped by; remembered for this workspace. */
  get grouping(): NoteSectionKey {
    const folder = this.#current.shown?.folder;
    return folder ? recallSectionKey(folder) : 'theme';
  }

  /** The search that filters the notes; empty for all. */
  get query(): string {
    return this.#query;
  }

  async groupBy(grouping: NoteSectionKey): Promise<void> {
    const folder = this.#current.shown?.folder;
    if (folder) await rememberSectionKey(folder, grouping);
    this.#changed.fire();
  }

  /** Filters by a search; empty for all notes. */
  filter(query: string): void {
    if (query === this.#query) return;
    this.#query = query;
    this.#changed.fire();
  }

  async getChildren(row?: NoteRow): Promise<NoteRow[]> {
    if (row === undefined) return this.#roots();
    return row.type === 'group' ? this.#notesOf(row) : [];
  }

  getTreeItem(row: NoteRow): vscode.TreeItem {
    switch (row.type) {
      case 'group':
        return groupItem(row);
      case 'note':
        return withConflict(
          noteItem(row.file, this.#current.require().root),
          this.#current.shown?.folder,
          row.file.path,
        );
      case 'more':
        return moreItem(row.hiddenCount, row.group);
    }
  }

  resolveTreeItem(item: vscode.TreeItem, row: NoteRow): vscode.TreeItem {
    if (row.type === 'note' && row.file.note) item.tooltip = noteTooltip(row.file.note);
    return item;
  }

  /** Shows the next page of a section's notes. */
  showMore(id: string): void {
    this.#shownCounts.set(id, this.#shownCount(id) + pageSize);
    this.#changed.fire();
  }

  rowsAtKeyboard(): Promise<RowsAtKeyboard<NoteRow>> {
    return readRowsAtKeyboard({
      view: this.#view,
      idOf: (row) => this.getTreeItem(row).id,
      toggle: () => vscode.commands.executeCommand('list.toggleSelection'),
    });
  }

  dispose(): void {
    this.#follow.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  async #roots(): Promise<NoteRow[]> {
    const folder = this.#current.shown?.folder;
    const [reading, grouping, query] = [++this.#readings, this.grouping, this.#query];
    if (!folder) return [];
    const arranged = await arrangeNotes(folder, this.#finders.of(folder), { grouping, query });
    if (reading === this.#readings) this.#tell(arranged);
    return [
      ...arranged.unreadable.map((file): NoteRow => ({ type: 'note', file })),
      ...(await groupRows(folder, grouping, arranged)),
    ];
  }

  /** Updates the view's message and badge. */
  #tell({ shownCount, readableCount, unreadable }: ArrangedNotes): void {
    const isFiltered = this.#query !== '';
    const isEmpty = readableCount === 0 && unreadable.length === 0 && !isFiltered;
    void vscode.commands.executeCommand('setContext', 'sreOnboarding.notesEmpty', isEmpty);
    void vscode.commands.executeCommand('setContext', 'sreOnboarding.notesFiltered', isFiltered);
    const { grouping } = this;
    this.#view.description = grouping === 'theme' ? '' : vscode.l10n.t('by {0}', sectionKeyLabel(grouping));
    this.#view.message = inert(
      isFiltered ? vscode.l10n.t('{0} of {1} notes: {2}', shownCount, readableCount, this.#query) : '',
    );
  }

  #notesOf({ group, files }: NoteSectionRow): NoteRow[] {
    const shown = newestNotes(files, this.#shownCount(groupId(group)));
    const rows = shown.map((file): NoteRow => ({ type: 'note', file }));
    const hiddenCount = files.length - shown.length;
    return hiddenCount > 0 ? [...rows, { type: 'more', group, hiddenCount }] : rows;
  }

  #shownCount(id: string): number {
    return this.#shownCounts.get(id) ?? pageSize;
  }
}

async function groupRows(
  folder: OnboardingFolder,
  grouping: NoteSectionKey,
  { groups }: ArrangedNotes,
): Promise<readonly NoteRow[]> {
  const titleOf = await readSectionTitles(folder);
  return groups.map(({ key, entries }) => {
    const group = { grouping, key };
    return { type: 'group', group, title: titleOf(group), files: entries, isOpen: groups.length <= maxOpenGroups };
  });
}
