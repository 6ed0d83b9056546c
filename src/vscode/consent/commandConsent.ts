import * as vscode from 'vscode';

import { showHidden } from '../../core/text/hiddenCharacters.js';
import { fitsDialog, layOutWhole } from '../../core/text/wholeText.js';
import { ask, tell } from '../kit/messages.js';
import { PreviewDocument } from '../pages/previewDocument.js';
import { UserFacingError } from '../kit/userFacingError.js';

/** How a text is run: by the shell, or as the id of an editor command. */
export type CommandForm = 'shell' | 'editor';

/** The longest command: more than anybody reads before agreeing. */
const maxLength = 10_000;

/** How many texts are remembered per folder; the oldest are asked about again. */
const maxRemembered = 200;

/** A text that somebody agreed to run exactly as it is. Only {@link CommandConsent} creates one. */
class Agreement {
  readonly #root: vscode.Uri;
  readonly #form: CommandForm;
  readonly #text: string;

  constructor(root: vscode.Uri, form: CommandForm, text: string) {
    this.#root = root;
    this.#form = form;
    this.#text = text;
  }

  get root(): vscode.Uri {
    return this.#root;
  }

  get form(): CommandForm {
    return this.#form;
  }

  get text(): string {
    return this.#text;
  }
}

export type { Agreement };

/**
 * A checklist is a file that others change, so its commands run only after a click in a trusted workspace, and each distinct text
 * is asked about once. The text is the complete command, with all settings substituted.
 */
export class CommandConsent {
  readonly #memento: vscode.Memento;
  #page: PreviewDocument | undefined;
  #pageCount = 0;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  /**
   * Asks whether a text may be run, unless it was allowed before in this workspace folder and in this form.
   *
   * Throws a user-facing error if the workspace is not trusted or the text can't be run, and `CancellationError` if it is not
   * allowed.
   */
  async ensure(root: vscode.Uri, form: CommandForm, text: string): Promise<Agreement> {
    requireTrust();
    requireRunnable(text);
    const key = `agreed:${form}:${root.toString()}`;
    if (!this.#remembered(key).includes(text)) {
      if (!(await this.#ask(form, text))) throw new vscode.CancellationError();
      requireTrust();
      await this.#memento.update(key, [...this.#remembered(key), text].slice(-maxRemembered));
    }
    return new Agreement(root, form, text);
  }

  #remembered(key: string): readonly string[] {
    const kept = this.#memento.get<unknown>(key);
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : [];
  }

  async #ask(form: CommandForm, text: string): Promise<boolean> {
    const shown = showHidden(text);
    if (!fitsDialog(shown)) return this.#askAboutPage(text, shown);
    const run = vscode.l10n.t('Run');
    const question =
      form === 'shell'
        ? vscode.l10n.t('Run this command of the checklist?')
        : vscode.l10n.t('Run this editor command of the checklist?');
    const detail = vscode.l10n.t(
      '{0}\n\nIt is part of this workspace’s checklist. You are asked once per command.',
      shown,
    );
    return (await ask(question, detail, run)) === run;
  }

  /** Opens a text that is too long for a dialog as a page, and asks beside it. A later question replaces this one. */
  async #askAboutPage(text: string, shown: string): Promise<boolean> {
    await this.#closePage();
    const name = vscode.l10n.t('Checklist Command');
    const page = new PreviewDocument(`sre-onboarding-command-${this.#pageCount++}`, `${name}.txt`);
    this.#page = page;
    await page.show(`${layOutWhole(shown)}\n`);
    const run = vscode.l10n.t('Run');
    const answer = await tell(
      'warning',
      vscode.l10n.t(
        'Run the command shown on the page “{0}”? It has {1} lines and {2} characters. You are asked once per command.',
        ...[name, text.split('\n').length, text.length],
      ),
      run,
      vscode.l10n.t('Don’t Run'),
    );
    if (this.#page !== page) return false;
    await this.#closePage();
    return answer === run;
  }

  async #closePage(): Promise<void> {
    const page = this.#page;
    this.#page = undefined;
    await page?.close();
    page?.dispose();
  }
}

/** Throws a user-facing error in Restricted Mode. */
export function requireTrust(): void {
  if (vscode.workspace.isTrusted) return;
  throw new UserFacingError(
    vscode.l10n.t(
      'This workspace is not trusted, so commands from its checklist are not run. (Manage Workspace Trust)',
    ),
  );
}

/** NUL and unpaired surrogates can't be passed to a program, so another text than the one agreed to would run. */
function requireRunnable(text: string): void {
  if (/[\0\p{Surrogate}]/u.test(text)) {
    throw new UserFacingError(vscode.l10n.t('This command contains characters that can’t be passed to a program.'));
  }
  if (text.length > maxLength) {
    throw new UserFacingError(
      vscode.l10n.t('This command is too long to run ({0} characters). Put it in a script.', text.length),
    );
  }
}
