import * as vscode from 'vscode';

import { writeChecklist } from '../../app/checklist/writeChecklist.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import type { Handlers } from '../kit/funnel.js';

/**
 * Customize Checklist: opens the team's checklist; if there is none, first creates it as a copy of the built-in one, with its
 * ids.
 */
export class ChecklistCustomizer {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;
  readonly #builtIn: vscode.Uri;

  readonly commands = {
    'sreOnboarding.customizeChecklist': () => this.run(),
  } satisfies Partial<Handlers>;

  /** @param builtIn the YAML file of the built-in checklist. */
  constructor(current: CurrentFolder, notice: UndoNotice, builtIn: vscode.Uri) {
    this.#current = current;
    this.#notice = notice;
    this.#builtIn = builtIn;
  }

  /** Never overwrites an existing checklist, but opens it. */
  async run(): Promise<void> {
    const { folder } = this.#current.require();
    const file = this.#current.require().uriOf(folder.layout.checklist);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(this.#builtIn));
    const change = await this.#current.rowPause.during(async () => {
      const result = await writeChecklist(folder, undefined, text);
      await vscode.window.showTextDocument(file);
      return result;
    });
    if (change === 'changed') return;
    this.#notice.show({
      folder,
      change,
      text: vscode.l10n.t('Created checklist.yaml'),
      subject: 'checklist.yaml',
      file,
    });
  }
}
