import * as vscode from 'vscode';

import { builtInWords, type CaptureWords, type CaptureWordSets } from '../../app/notes/captureWords.js';
import { completionsAt } from '../../core/notes/captureCompletions.js';
import { type CaptureLine, parseCaptureLine } from '../../core/notes/captureLine.js';
import type { NoteKind } from '../../core/notes/vocabulary.js';
import { type CaptureItem, completionItems, hintItems, previewItem, privateItem } from './captureItems.js';
import { createPick } from '../kit/quickPick.js';
import { inert } from '../../core/text/inertText.js';

export interface CaptureInput {
  /** As typed, to be offered again if it can't be written. */
  readonly text: string;
  readonly line: CaptureLine;
  readonly isPrivate: boolean;
}

/** The initial content of the box. */
export interface CaptureDraft {
  readonly text: string;
  readonly isPrivate: boolean;
}

export interface CaptureSubject {
  /** The question to answer; absent for a note about anything. */
  readonly question?: string | undefined;
  /** Its kind if the line doesn't specify one. */
  readonly kind?: NoteKind | undefined;
}

/** The one-line box: shows the note as parsed while typing, completes marks, and closes on Enter or Escape. */
export class CaptureBox {
  readonly #box = createPick<CaptureItem>();
  readonly #kind: NoteKind | undefined;
  #wordSets: CaptureWordSets = { shared: builtInWords, all: builtInWords };
  #isPrivate: boolean;
  #previousValue: string;

  constructor(draft: CaptureDraft, { question, kind }: CaptureSubject) {
    this.#kind = kind;
    this.#isPrivate = draft.isPrivate;
    this.#previousValue = draft.text;
    this.#box.value = draft.text;
    this.#box.placeholder = inert(question ?? vscode.l10n.t('What did you hear or see?'));
    this.#box.ignoreFocusOut = true;
  }

  /**
   * Shows the box until it closes.
   *
   * @param words for completing marks; the box opens at once and uses them as soon as they arrive.
   * @returns `undefined` after Escape.
   */
  async ask(words: Promise<CaptureWordSets>): Promise<CaptureInput | undefined> {
    void words.then((known) => {
      this.#wordSets = known;
      this.#showItems();
    });
    const answer = await new Promise<CaptureInput | undefined>((resolve) => {
      this.#box.onDidChangeValue(() => this.#showItems());
      this.#box.onDidTriggerButton(() => this.#togglePrivate());
      this.#box.onDidAccept(() => {
        const input = this.#accept();
        if (input) resolve(input);
      });
      this.#box.onDidHide(() => resolve(undefined));
      this.#showPrivacy();
      this.#showItems();
      this.#box.show();
    });
    this.#box.dispose();
    return answer;
  }

  /** A shared note gets no completions that come from private notes. */
  get #words(): CaptureWords {
    return this.#isPrivate ? this.#wordSets.all : this.#wordSets.shared;
  }

  /**
   * Enter or a click: accepts the note if its row is active, else runs the row's action. A click on a row that no longer exists
   * does nothing, since it may have been the one that keeps the note private.
   */
  #accept(): CaptureInput | undefined {
    const item = this.#box.selectedItems[0];
    switch (item?.type) {
      case 'insert':
        this.#box.value = item.nextValue;
        this.#showItems();
        return undefined;
      case 'togglePrivate':
        this.#togglePrivate();
        return undefined;
      case undefined:
        return undefined;
      case 'note': {
        const text = this.#box.value;
        const line = parseCaptureLine(text, this.#words);
        return line.title === '' ? undefined : { text, line, isPrivate: this.#isPrivate };
      }
    }
  }

  #togglePrivate(): void {
    this.#isPrivate = !this.#isPrivate;
    this.#showPrivacy();
    this.#showItems();
  }

  #showPrivacy(): void {
    this.#box.title = inert(this.#isPrivate ? vscode.l10n.t('Capture Private Note') : vscode.l10n.t('Capture Note'));
    this.#box.buttons = [privateButton(this.#isPrivate)];
  }

  #showItems(): void {
    const { value } = this.#box;
    const cursor = endOfChange(this.#previousValue, value);
    this.#previousValue = value;
    const completions = completionItems(value, completionsAt(value, cursor, this.#words));
    this.#box.items = [
      previewItem(parseCaptureLine(value, this.#words), this.#kind),
      ...completions,
      ...(value.trim() === '' ? hintItems(value) : []),
      ...(completions.length === 0 ? [privateItem(this.#isPrivate)] : []),
    ];
  }
}

function privateButton(isPrivate: boolean): vscode.QuickInputButton {
  return isPrivate
    ? { iconPath: new vscode.ThemeIcon('lock'), tooltip: vscode.l10n.t('Private: ignored by git. Click to share it.') }
    : {
        iconPath: new vscode.ThemeIcon('unlock'),
        tooltip: vscode.l10n.t('Shared with the team. Click to make it private.'),
      };
}

/** Where the text was typed. VS Code doesn't report the cursor, but the two texts share what follows it. */
function endOfChange(before: string, after: string): number {
  const longest = Math.min(before.length, after.length);
  const isCommon = (length: number): boolean => before.at(-length) === after.at(-length);
  let common = 0;
  while (common < longest && isCommon(common + 1)) common++;
  return before === after ? after.length : after.length - common;
}
