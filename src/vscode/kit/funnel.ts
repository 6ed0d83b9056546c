import * as vscode from 'vscode';

import { FileFailure } from '../../app/ports.js';
import { type CommandId, commandIds } from '../../generated/manifest.js';
import { UnwrittenText } from './unwrittenText.js';
import { UserFacingError } from './userFacingError.js';
import { describeFileFailure } from './describeFileFailure.js';
import { tell } from './messages.js';

/** Handles a command. Arguments come from outside (a menu, a keybinding, another extension) and are checked inside. */
export type Handler = (...args: readonly unknown[]) => unknown;

/** One handler per command of package.json; a missing or surplus one is a compile error. */
export type Handlers = Readonly<Record<CommandId, Handler>>;

/** Where every failure of a command or an event ends: described to the user, or logged and reported as a bug. */
export class Funnel {
  /** Created on first use, since most windows never log anything. */
  #log: vscode.LogOutputChannel | undefined;

  /** Registers all commands, each wrapped in {@link run}. */
  register(handlers: Handlers): vscode.Disposable {
    return vscode.Disposable.from(
      ...commandIds.map((id) =>
        vscode.commands.registerCommand(id, (...args: unknown[]) => this.run(() => handlers[id](...args))),
      ),
    );
  }

  /** Runs something for the user. Reports a failure once, and doesn't propagate it. */
  async run(action: () => unknown): Promise<unknown> {
    try {
      return await action();
    } catch (error) {
      void this.#tell(error);
      return undefined;
    }
  }

  dispose(): void {
    this.#log?.dispose();
  }

  #openLog(): vscode.LogOutputChannel {
    this.#log ??= vscode.window.createOutputChannel('SRE Onboarding', { log: true });
    return this.#log;
  }

  /** Keeps what was typed available until it is written or the message is closed. */
  async #offerAgain({ failure, text, retry }: UnwrittenText): Promise<void> {
    this.#openLog().warn(String(failure), failure.cause ?? '');
    const tryAgain = vscode.l10n.t('Retry');
    const copyText = vscode.l10n.t('Copy Text');
    const message = `${vscode.l10n.t('What you typed was not saved.')} ${describeFileFailure(failure)}`;
    const choice = await tell('error', message, tryAgain, copyText);
    if (choice === copyText) await vscode.env.clipboard.writeText(text);
    if (choice === tryAgain) await this.run(retry);
  }

  async #tell(error: unknown): Promise<void> {
    if (error instanceof vscode.CancellationError) return;
    if (error instanceof UserFacingError) {
      await tell('error', error.message);
      return;
    }
    if (error instanceof UnwrittenText) return this.#offerAgain(error);
    if (error instanceof FileFailure) {
      this.#openLog().warn(String(error), error.cause ?? '');
      await tell('error', describeFileFailure(error));
      return;
    }
    this.#openLog().error(error instanceof Error ? error : String(error));
    const showLog = vscode.l10n.t('Show Log');
    const message = vscode.l10n.t('Something went wrong in SRE Onboarding. None of your files were overwritten.');
    if ((await tell('error', message, showLog)) === showLog) this.#openLog().show();
  }
}
