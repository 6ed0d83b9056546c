import * as vscode from 'vscode';

import { showHidden } from '../../core/text/hiddenCharacters.js';
import type { RunOutcome } from '../../core/verification/facts.js';
import { runAsTask, type ShellProcess } from '../adapters/taskRunner.js';
import { type Agreement, type CommandConsent, type CommandForm, requireTrust } from '../consent/commandConsent.js';
import { UserFacingError } from '../kit/userFacingError.js';

/** The only place that runs a checklist's commands: exactly the text that somebody agreed to. */
export class ChecklistCommands {
  readonly #consent: CommandConsent;
  readonly #shellProcess: ShellProcess | undefined;
  /** Each text's number in this window: its terminal is reused, and its name contains nothing from a file. */
  readonly #numbers = new Map<string, number>();

  /** @param shellProcess absent where no programs can be run (the browser). */
  constructor(consent: CommandConsent, shellProcess: ShellProcess | undefined) {
    this.#consent = consent;
    this.#shellProcess = shellProcess;
  }

  /** Asks unless the text was allowed before; fails as {@link CommandConsent.ensure} does. */
  agree(root: vscode.Uri, form: CommandForm, text: string): Promise<Agreement> {
    return this.#consent.ensure(root, form, text);
  }

  /** Runs a shell command as a task. Throws a user-facing error if that is impossible. */
  async runInShell({ root, form, text }: Agreement): Promise<RunOutcome> {
    requireTrust();
    const folder = vscode.workspace.getWorkspaceFolder(root);
    if (form !== 'shell' || !folder) throw new vscode.CancellationError();
    if (!this.#shellProcess)
      throw new UserFacingError(vscode.l10n.t('Commands can’t be run in this VS Code: {0}', text));
    const number = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, number);
    const title = vscode.l10n.t('Checklist command {0}', number);
    const { process, environment } = this.#shellProcess({ line: text, shown: showHidden(text) });
    return runAsTask(folder, process, { title, environment, isQuiet: true });
  }

  /** Runs an editor command without arguments. Throws a user-facing error if it doesn't exist or fails. */
  async runInEditor({ form, text }: Agreement): Promise<void> {
    requireTrust();
    if (form !== 'editor') throw new vscode.CancellationError();
    try {
      await vscode.commands.executeCommand(text);
    } catch {
      throw new UserFacingError(vscode.l10n.t('The editor command {0} could not be run.', text));
    }
  }
}
