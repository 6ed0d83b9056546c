import * as vscode from 'vscode';

import { showHidden } from '../../core/text/hiddenCharacters.js';
import { fitsDialog, layOutWhole } from '../../core/text/wholeText.js';
import { ask, tell } from '../kit/messages.js';
import { PreviewDocument } from '../pages/previewDocument.js';
import { UserFacingError } from '../kit/userFacingError.js';

/** What a text is run as: by the shell, or as the id of an editor command. */
export type CommandForm = 'shell' | 'editor';

/** Most characters of a command: more than anybody reads before agreeing. */
const maxLength = 10_000;

/** How many texts are remembered for a folder; the oldest are asked about again. */
const maxRemembered = 200;

/** A text that somebody agreed to have run, as it is. Made by {@link CommandConsent} alone. */
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
 * What a checklist brings is not run without a click in a trusted workspace, and each distinct text is asked about once: a
 * checklist is a file that others change. A text is the whole of what will run, with every setting put in.
 */
export class CommandConsent {
  readonly #memento: vscode.Memento;
  #page: PreviewDocument | undefined;
  #pageCount = 0;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  /**
   * Asks whether a text may be run, unless that was allowed before in this workspace folder, in this form.
   *
   * Throws a worded error in a workspace that is not trusted and for a text that can't be run as it is, `CancellationError` when
   * it is not allowed.
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

  /** Opens what doesn't fit into a dialog, and asks beside it, so that it can be read meanwhile. A later question ends this one. */
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

/** Throws a worded error in Restricted Mode. */
export function requireTrust(): void {
  if (vscode.workspace.isTrusted) return;
  throw new UserFacingError(
    vscode.l10n.t(
      'This workspace is not trusted, so commands from its checklist are not run. (Manage Workspace Trust)',
    ),
  );
}

/** NUL and half a surrogate pair can't be handed to a program: another text than the one agreed to would run. */
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
