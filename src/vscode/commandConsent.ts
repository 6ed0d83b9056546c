import * as vscode from 'vscode';

import { showHidden } from '../core/text/hiddenCharacters.js';
import { WordedError } from './wordedError.js';

/** What a text is run as: by the shell, or as the id of an editor command. */
export type CommandForm = 'shell' | 'editor';

/**
 * What a checklist brings is not run without a click in a trusted workspace, and each distinct text is asked about once: a
 * checklist is a file that others change.
 */
export class CommandConsent {
  readonly #memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  /**
   * Asks whether a command of the checklist may be run, unless it was allowed before in this workspace folder, in this form.
   *
   * Throws a worded error in a workspace that is not trusted, `CancellationError` when it is not allowed.
   */
  async ensure(root: vscode.Uri, form: CommandForm, command: string): Promise<void> {
    if (!vscode.workspace.isTrusted) {
      throw new WordedError(
        vscode.l10n.t(
          'This workspace is not trusted, so nothing that its checklist brings is run. (Manage Workspace Trust)',
        ),
      );
    }
    const key = `allowed:${form}:${root.toString()}`;
    const allowed = this.#memento.get<readonly string[]>(key, []);
    if (allowed.includes(command)) return;
    const run = vscode.l10n.t('Run');
    const answer = await vscode.window.showWarningMessage(
      form === 'shell'
        ? vscode.l10n.t('Run this command of the checklist?')
        : vscode.l10n.t('Run this editor command of the checklist?'),
      {
        modal: true,
        detail: vscode.l10n.t(
          '{0}\n\nIt comes from this workspace’s checklist. You are asked once for each command.',
          showHidden(command),
        ),
      },
      run,
    );
    if (answer !== run) throw new vscode.CancellationError();
    await this.#memento.update(key, [...this.#memento.get<readonly string[]>(key, []), command]);
  }
}
