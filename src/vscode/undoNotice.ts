import * as vscode from 'vscode';

import type { CommandId } from '../generated/manifest.js';
import { shorten } from './words.js';
import { WordedError } from './wordedError.js';
import { createStatus, flash } from './kit/statusBar.js';
import { inert, withIcon } from '../core/text/inertText.js';

/** How long Undo and Open stay in the status bar. */
const shownMs = 15_000;

/** How many characters of what was done the status bar takes. */
const maxTextLength = 32;

/** Something that was just done for the user, and how to take it back. */
export interface DoneChange {
  /** What was done, short: "Noted: Deploys take forty minutes". */
  readonly text: string;
  /** What it says once it was taken back: "Deleted: Deploys take forty minutes". */
  readonly undoneText: string;
  /** Takes it back; `changed` when somebody has changed it since, so that it was kept. */
  readonly undo: () => Promise<'undone' | 'changed'>;
  /** The file that it is about, where there is one to open. */
  readonly file?: vscode.Uri;
}

/** What follows a change: for a while the status bar says so and offers Undo and Open; the two commands work longer. */
export class UndoNotice {
  readonly #done = createStatus('sreOnboarding.done', -1);
  readonly #undo = createStatus('sreOnboarding.undo', -2);
  #last: DoneChange | undefined;
  /** Runs while something is shown. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is shown after that. */
  #next: DoneChange | undefined;

  constructor() {
    const undo: CommandId = 'sreOnboarding.undo';
    this.#done.name = vscode.l10n.t('Last Change');
    this.#undo.name = vscode.l10n.t('Undo');
    this.#undo.text = withIcon('discard', vscode.l10n.t('Undo'));
    this.#undo.command = undo;
  }

  /** Says what was done. */
  show(change: DoneChange): void {
    this.#setLast(change);
    const open: CommandId = 'sreOnboarding.openCapturedNote';
    const text = shorten(change.text, maxTextLength);
    this.#done.text = change.file ? withIcon('check', text, 'go-to-file') : withIcon('check', text);
    this.#done.command = change.file ? open : undefined;
    this.#done.tooltip = inert(change.file ? vscode.l10n.t('{0}. Click to open it.', change.text) : change.text);
    this.#undo.tooltip = inert(vscode.l10n.t('Take back: {0}', change.text));
    this.#done.show();
    this.#undo.show();
    this.#timer = setTimeout(() => this.#goOn(), shownMs);
  }

  /** Says what was done without being asked for: after what the user did, whose Undo stays within reach as long as it is shown. */
  showAfter(change: DoneChange): void {
    if (this.#timer === undefined) this.show(change);
    else this.#next = change;
  }

  /** Takes the last change back. Throws a worded error when there is none, or it was changed since. */
  async undo(): Promise<void> {
    const last = this.#require();
    if ((await last.undo()) === 'changed') {
      throw new WordedError(vscode.l10n.t('The file was changed since, so it was kept as it is ({0}).', last.text));
    }
    this.#setLast(undefined);
    flash(inert(last.undoneText), shownMs);
    this.#goOn();
  }

  /** Opens what the last change is about. */
  async open(): Promise<void> {
    const { file } = this.#require();
    if (file) await vscode.commands.executeCommand('vscode.open', file);
  }

  dispose(): void {
    this.#hide();
    this.#done.dispose();
    this.#undo.dispose();
  }

  #require(): DoneChange {
    if (!this.#last) throw new WordedError(vscode.l10n.t('Nothing was changed in this window yet.'));
    return this.#last;
  }

  #setLast(change: DoneChange | undefined): void {
    this.#hide();
    this.#last = change;
    setContext('canUndo', change !== undefined);
    setContext('hasCaptured', change?.file !== undefined);
  }

  #goOn(): void {
    this.#hide();
    const next = this.#next;
    this.#next = undefined;
    if (next) this.show(next);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#done.hide();
    this.#undo.hide();
  }
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', `sreOnboarding.${key}`, value);
}
