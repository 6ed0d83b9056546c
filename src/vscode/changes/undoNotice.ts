import * as vscode from 'vscode';

import type { Change } from '../../app/changes/change.js';
import { undoChange } from '../../app/changes/undoChange.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { FileFailure } from '../../app/ports.js';
import type { CommandId } from '../../generated/manifest.js';
import { requirePrivate } from '../privacy/securePrivate.js';
import { shorten } from '../kit/stepLabels.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { createStatus, flash } from '../kit/statusBar.js';
import { inert, withIcon } from '../../core/text/inertText.js';
import type { Handlers } from '../kit/funnel.js';

/** How long Undo and Open stay in the status bar. */
const shownMs = 15_000;

/** How many characters of the change's text the status bar shows. */
const maxTextLength = 32;

/** A change that was just made for the user. */
export interface DoneChange {
  readonly folder: OnboardingFolder;
  readonly change: Change;
  /** A short description of the change: "Captured: Deploys take forty minutes". */
  readonly text: string;
  /** The title or name of the file, if exactly one was created or moved. */
  readonly subject?: string | undefined;
  /** The file to open, if any. */
  readonly file?: vscode.Uri | undefined;
  /** Why the rest of the change failed. */
  readonly failure?: FileFailure | undefined;
}

/** Reports a change in the status bar for a while, with Undo and Open. The two commands keep working afterwards. */
export class UndoNotice {
  readonly #done = createStatus('sreOnboarding.done', -1);
  readonly #undo = createStatus('sreOnboarding.undo', -2);
  #last: DoneChange | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The change to show next. */
  #next: DoneChange | undefined;

  readonly commands = {
    'sreOnboarding.undo': () => this.undo(),
    'sreOnboarding.openCapturedNote': () => this.open(),
  } satisfies Partial<Handlers>;

  constructor() {
    const undo: CommandId = 'sreOnboarding.undo';
    this.#done.name = vscode.l10n.t('Last Change');
    this.#undo.name = vscode.l10n.t('Undo');
    this.#undo.text = withIcon('discard', vscode.l10n.t('Undo'));
    this.#undo.command = undo;
  }

  /** Reports a change if it is not empty. Throws the failure that kept the rest from being done, if any. */
  show(done: DoneChange): void {
    if (done.change.length > 0) this.#show(done);
    if (done.failure) throw done.failure;
  }

  /** Reports a change that the user didn't ask for, without replacing the notice of one they did. */
  showAfter(done: DoneChange): void {
    if (this.#timer === undefined) this.show(done);
    else this.#next = done;
  }

  /** Undoes the last change. Throws a user-facing error if there is none, or if its files have changed since. */
  async undo(): Promise<void> {
    const last = this.#require();
    const { folder, change } = last;
    if ((await undoChange(folder, change, () => requirePrivate(folder))) === 'changed') {
      throw new UserFacingError(vscode.l10n.t('The file has changed since, so it was left as it is ({0}).', last.text));
    }
    this.#setLast(undefined);
    flash(inert(describeUndone(last)), shownMs);
    this.#goOn();
  }

  /** Opens the file of the last change. */
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
    if (!this.#last) throw new UserFacingError(vscode.l10n.t('Nothing has been changed in this window yet.'));
    return this.#last;
  }

  #show(done: DoneChange): void {
    this.#setLast(done);
    const open: CommandId = 'sreOnboarding.openCapturedNote';
    const text = shorten(done.text, maxTextLength);
    this.#done.text = done.file ? withIcon('check', text, 'go-to-file') : withIcon('check', text);
    this.#done.command = done.file ? open : undefined;
    this.#done.tooltip = inert(done.file ? vscode.l10n.t('{0}. Click to open it.', done.text) : done.text);
    this.#undo.tooltip = inert(vscode.l10n.t('Undo: {0}', done.text));
    this.#done.show();
    this.#undo.show();
    this.#timer = setTimeout(() => this.#goOn(), shownMs);
  }

  #setLast(done: DoneChange | undefined): void {
    this.#hide();
    this.#last = done;
    setContext('canUndo', done !== undefined);
    setContext('hasCaptured', done?.file !== undefined);
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

function describeUndone({ folder, change: [first], text, subject }: DoneChange): string {
  if (subject === undefined || !first) return vscode.l10n.t('Undone: {0}', text);
  if (first.kind === 'move') {
    return folder.layout.isPrivate(first.from)
      ? vscode.l10n.t('Private again: {0}', subject)
      : vscode.l10n.t('Shared again: {0}', subject);
  }
  return vscode.l10n.t('Deleted: {0}', subject);
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', `sreOnboarding.${key}`, value);
}
