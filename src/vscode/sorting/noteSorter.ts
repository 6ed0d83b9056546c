import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { beginSorting, type SortingRound } from '../../app/sorting/sortingRound.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { requirePrivate } from '../privacy/securePrivate.js';
import { SortBox } from './sortBox.js';
import type { SortAction } from './sortItems.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { tell } from '../kit/messages.js';
import { flash } from '../kit/statusBar.js';
import { withIcon } from '../../core/text/inertText.js';
import type { ShownFolder } from '../folder/shownFolder.js';
import type { Handlers } from '../kit/funnel.js';

/** Sort Notes into Themes: goes through notes without a theme, with one key for the theme and one for the severity. */
export class NoteSorter {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;

  readonly commands = {
    'sreOnboarding.sortNotes': () => this.run(),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, notice: UndoNotice) {
    this.#current = current;
    this.#notice = notice;
  }

  async run(): Promise<void> {
    const shown = this.#current.require();
    const { folder } = shown;
    const round = await beginSorting(folder);
    if (round.themes.length === 0) throw new UserFacingError(vscode.l10n.t('The checklist has no themes.'));
    if (!round.state) {
      flash(withIcon('check', vscode.l10n.t('Every note has a theme.')), 5000);
      return;
    }
    try {
      await new SortBox(round, (action) => act(round, shown, action)).show();
    } finally {
      this.#tell(folder, round);
    }
  }

  #tell(folder: OnboardingFolder, { change, sortedCount }: SortingRound): void {
    const text = sortedCount === 1 ? vscode.l10n.t('Sorted 1 note') : vscode.l10n.t('Sorted {0} notes', sortedCount);
    this.#notice.show({ folder, change, text });
  }
}

async function act(round: SortingRound, shown: ShownFolder, action: SortAction): Promise<void> {
  const note = round.state?.file;
  switch (action.type) {
    case 'theme':
      return tellIfLeft(note?.note.title, await round.chooseTheme(action.theme));
    case 'severity':
      return tellIfLeft(note?.note.title, await round.chooseSeverity(action.severity));
    case 'skip':
      return round.skip();
    case 'open':
      if (note) await showBeside(shown.uriOf(note.path));
      return undefined;
    case 'undo':
      if ((await round.undo(() => requirePrivate(shown.folder))) === 'changed') {
        const kept = vscode.l10n.t('The note has changed since, so it was left as it is.');
        void tell('warning', kept);
      }
  }
}

/** Shows the whole note in the editor, while the box keeps the focus. */
async function showBeside(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri, { preview: true, preserveFocus: true });
}

function tellIfLeft(title: string | undefined, outcome: 'done' | 'left'): void {
  if (outcome === 'done') return;
  const message = vscode.l10n.t(
    '“{0}” could not be changed: its file no longer exists or is not a valid note.',
    title ?? '',
  );
  void tell('warning', message);
}
