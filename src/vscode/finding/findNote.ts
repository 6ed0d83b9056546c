import * as vscode from 'vscode';

import type { NoteFinders } from '../../app/finding/noteFinders.js';
import type { Theme } from '../../core/checklist/checklist.js';
import { completeSearch } from '../../core/notes/searchCompletions.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { EditorPlace } from './editorPlace.js';
import { FindBox } from './findBox.js';
import { findItems } from './findItems.js';
import type { Handlers } from '../kit/funnel.js';

/** Find Note: full-text search over the notes, with a preview in the editor. */
export class NoteSearch {
  readonly #current: CurrentFolder;
  readonly #finders: NoteFinders;

  readonly commands = {
    'sreOnboarding.findNote': () => this.run(),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, finders: NoteFinders) {
    this.#current = current;
    this.#finders = finders;
  }

  async run(): Promise<void> {
    const shown = this.#current.require();
    const { folder } = shown;
    const finder = this.#finders.of(folder);
    const place = new EditorPlace();
    const state: { themes: readonly Theme[] } = { themes: [] };
    const titleOf = (theme: string): string => state.themes.find(({ id }) => id === theme)?.title ?? theme;
    const read = async (): Promise<void> => {
      state.themes = (await folder.checklist.state()).checklist?.themes ?? [];
      await finder.refresh();
    };
    const box = new FindBox({
      rowsFor: (query) => findItems(query, finder.find(query), completeSearch(query, finder.words), titleOf),
      preview: (path) => place.show(shown.uriOf(path)),
    });
    // Views report unreadable files.
    const changes = folder.notes.onDidChange(
      () =>
        void read().then(
          () => box.update(),
          () => undefined,
        ),
    );
    const path = await box.ask(read()).finally(() => changes.dispose());
    if (path === undefined) await place.goBack();
    else await vscode.window.showTextDocument(shown.uriOf(path), { preview: false });
  }
}
