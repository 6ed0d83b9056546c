import * as vscode from 'vscode';

import type { NoteFinders } from '../../app/finding/noteFinders.js';
import { arrangeNotes } from '../../app/finding/arrangeNotes.js';
import { noteSectionKeys } from '../../core/notes/arrangeNotes.js';
import { completeSearch } from '../../core/notes/searchCompletions.js';
import type { ViewId } from '../../generated/manifest.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { FilterBox } from './filterBox.js';
import { describeSectionKey, sectionKeyLabel } from '../notes/noteSectionLabels.js';
import type { NotesTree } from '../notes/notesTree.js';
import { pickOne } from '../kit/quickPick.js';
import type { Handlers } from '../kit/funnel.js';

/** Groups and filters the Notes view. */
export class NoteBrowser {
  readonly #current: CurrentFolder;
  readonly #finders: NoteFinders;
  readonly #tree: NotesTree;

  readonly commands = {
    'sreOnboarding.arrangeNotes': () => this.group(),
    'sreOnboarding.filterNotes': () => this.filter(),
    'sreOnboarding.clearNoteFilter': () => this.clearFilter(),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, finders: NoteFinders, tree: NotesTree) {
    this.#current = current;
    this.#finders = finders;
    this.#tree = tree;
  }

  async group(): Promise<void> {
    this.#current.require();
    const { grouping: shown } = this.#tree;
    const items = noteSectionKeys.map((grouping) => ({
      label: sectionKeyLabel(grouping),
      description: describeSectionKey(grouping),
      grouping,
      iconPath: new vscode.ThemeIcon(grouping === shown ? 'check' : 'blank'),
    }));
    const title = vscode.l10n.t('Group Notes By');
    const picked = await pickOne(items, { title, matchOnDescription: true });
    if (!picked) return;
    await this.#tree.groupBy(picked.grouping);
    await showView();
  }

  /** Filter Notes…: the view follows while typing; Escape restores the previous filter. */
  async filter(): Promise<void> {
    const { folder } = this.#current.require();
    await showView();
    const finder = this.#finders.of(folder);
    const before = this.#tree.query;
    const box = new FilterBox(before, {
      apply: async (query) => {
        this.#tree.filter(query);
        return arrangeNotes(folder, finder, { grouping: 'kind', query });
      },
      optionsFor: (query) => completeSearch(query, finder.words),
    });
    const query = await box.ask(finder.refresh());
    this.#tree.filter(query ?? before);
  }

  clearFilter(): void {
    this.#tree.filter('');
  }
}

async function showView(): Promise<void> {
  const view: ViewId = 'sreOnboarding.notes';
  await vscode.commands.executeCommand(`${view}.focus`);
}
