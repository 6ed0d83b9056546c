import * as vscode from 'vscode';

import { type CapturedNote, undoCapture } from '../../app/captureNote.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { CommandId } from '../../generated/manifest.js';
import { shorten, withoutIcons } from '../words.js';
import { WordedError } from '../wordedError.js';

/** How long Undo and Open stay in the status bar. */
const shownMs = 15_000;

/** How many characters of the title the status bar takes. */
const maxTitleLength = 24;

interface Capture {
  readonly folder: OnboardingFolder;
  readonly root: vscode.Uri;
  readonly note: CapturedNote;
}

/** What follows a capture: for a while the status bar says so and offers Undo and Open; the two commands work longer. */
export class CapturedNotice {
  readonly #open = vscode.window.createStatusBarItem('sreOnboarding.openCaptured', vscode.StatusBarAlignment.Left, -1);
  readonly #undo = vscode.window.createStatusBarItem('sreOnboarding.undoCapture', vscode.StatusBarAlignment.Left, -2);
  #last: Capture | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const open: CommandId = 'sreOnboarding.openCapturedNote';
    const undo: CommandId = 'sreOnboarding.undoCapture';
    this.#open.name = vscode.l10n.t('Captured Note');
    this.#open.command = open;
    this.#undo.name = vscode.l10n.t('Undo Capture');
    this.#undo.text = `$(discard) ${vscode.l10n.t('Undo')}`;
    this.#undo.command = undo;
  }

  /** Says that a note was written. */
  show(capture: Capture): void {
    this.#setLast(capture);
    const { title } = capture.note;
    const short = withoutIcons(shorten(title, maxTitleLength));
    this.#open.text = `$(check) ${vscode.l10n.t('Noted: {0}', short)} $(go-to-file)`;
    this.#open.tooltip = vscode.l10n.t('Open the note "{0}"', title);
    this.#undo.tooltip = vscode.l10n.t('Delete the note "{0}"', title);
    this.#open.show();
    this.#undo.show();
    this.#timer = setTimeout(() => this.#hide(), shownMs);
  }

  /** Takes the last capture back. Throws a worded error when there is none, or it was edited since. */
  async undo(): Promise<void> {
    const last = this.#require();
    if ((await undoCapture(last.folder, last.note)) === 'changed') {
      throw new WordedError(vscode.l10n.t('"{0}" was edited since it was captured, so it was kept.', last.note.title));
    }
    this.#setLast(undefined);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Deleted: {0}', last.note.title), shownMs);
  }

  /** Opens the last captured note. */
  async open(): Promise<void> {
    const { root, note } = this.#require();
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(root, note.path));
  }

  dispose(): void {
    this.#hide();
    this.#open.dispose();
    this.#undo.dispose();
  }

  #require(): Capture {
    if (!this.#last) throw new WordedError(vscode.l10n.t('No note was captured in this window yet.'));
    return this.#last;
  }

  #setLast(capture: Capture | undefined): void {
    this.#hide();
    this.#last = capture;
    void vscode.commands.executeCommand('setContext', 'sreOnboarding.hasCaptured', capture !== undefined);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#open.hide();
    this.#undo.hide();
  }
}
