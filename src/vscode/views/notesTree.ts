import * as vscode from 'vscode';

import type { FilePath } from '../../app/ports.js';
import { arrangeByTheme, newestFirst } from '../../core/notes/arrangeNotes.js';
import type { CommandId, ViewId } from '../../generated/manifest.js';
import type { CurrentFolder } from '../currentFolder.js';
import { NoteDrag } from './noteDrag.js';
import { groupItem, isReadable, moreItem, noteItem, noteTooltip } from './noteItems.js';
import type { NoteRow } from './noteRows.js';

/** How many notes of a group are shown before the rest is asked for. */
const pageSize = 200;

/** The Notes view: grouped by theme, newest first. */
export class NotesTree implements vscode.TreeDataProvider<NoteRow> {
  readonly #current: CurrentFolder;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<NoteRow>;
  readonly #follow: vscode.Disposable;
  /** How many notes are shown of a group whose rest was asked for, by theme. */
  readonly #shownCounts = new Map<string, number>();

  readonly onDidChangeTreeData = this.#changed.event;

  /** @param drop gives notes the theme that they are dropped on; empty for none. */
  constructor(current: CurrentFolder, drop: (theme: string, paths: readonly FilePath[]) => unknown) {
    this.#current = current;
    const id: ViewId = 'sreOnboarding.notes';
    this.#view = vscode.window.createTreeView(id, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new NoteDrag(drop),
    });
    this.#follow = current.follow((folder) => {
      this.#changed.fire();
      const notes = folder.notes.onDidChange(() => this.#changed.fire());
      const themes = folder.checklist.onDidChange(() => this.#changed.fire());
      return vscode.Disposable.from(notes, themes);
    });
  }

  async getChildren(row?: NoteRow): Promise<NoteRow[]> {
    if (row === undefined) return this.#groups();
    return row.type === 'group' ? this.#notesOf(row) : [];
  }

  getTreeItem(row: NoteRow): vscode.TreeItem {
    switch (row.type) {
      case 'group':
        return groupItem(row.title, row.files.length, row.theme);
      case 'note':
        return noteItem(row.file, this.#current.root ?? vscode.Uri.file('/'));
      case 'more': {
        const command: CommandId = 'sreOnboarding.showMoreNotes';
        const item = moreItem(row.hiddenCount, row.theme);
        item.command = { command, title: vscode.l10n.t('Show more'), arguments: [row.theme] };
        return item;
      }
    }
  }

  resolveTreeItem(item: vscode.TreeItem, row: NoteRow): vscode.TreeItem {
    if (row.type === 'note' && row.file.note) item.tooltip = noteTooltip(row.file.note);
    return item;
  }

  /** Shows the next page of a theme's notes. */
  showMore(theme: string): void {
    this.#shownCounts.set(theme, this.#shownCount(theme) + pageSize);
    this.#changed.fire();
  }

  dispose(): void {
    this.#follow.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  async #groups(): Promise<NoteRow[]> {
    const folder = this.#current.onboarding;
    const notes = folder ? [...(await folder.notes.all()).values()] : [];
    const themes = (await folder?.checklist.state())?.checklist?.themes ?? [];
    void vscode.commands.executeCommand('setContext', 'sreOnboarding.notesEmpty', notes.length === 0);
    const rows = arrangeByTheme(
      notes.filter(isReadable),
      themes.map(({ id }) => id),
    ).map(({ theme, entries }): NoteRow => {
      const title = themes.find(({ id }) => id === theme)?.title ?? theme ?? vscode.l10n.t('Not sorted yet');
      return { type: 'group', theme: theme ?? '', title, files: entries };
    });
    const unreadable = notes.filter((file) => !isReadable(file));
    return [...unreadable.map((file): NoteRow => ({ type: 'note', file })), ...rows];
  }

  #notesOf({ theme, files }: NoteRow & { readonly type: 'group' }): NoteRow[] {
    const shown = newestFirst(files).slice(0, this.#shownCount(theme));
    const rows = shown.map((file): NoteRow => ({ type: 'note', file }));
    const hiddenCount = files.length - shown.length;
    return hiddenCount > 0 ? [...rows, { type: 'more', theme, hiddenCount }] : rows;
  }

  #shownCount(theme: string): number {
    return this.#shownCounts.get(theme) ?? pageSize;
  }
}
