import * as vscode from 'vscode';

import { builtInWords, type CaptureWords, type CaptureWordSets } from '../../app/notes/captureWords.js';
import { completionsAt } from '../../core/notes/captureCompletions.js';
import { type CaptureLine, parseCaptureLine } from '../../core/notes/captureLine.js';
import type { NoteKind } from '../../core/notes/vocabulary.js';
import { type CaptureItem, completionItems, hintItems, previewItem, privateItem } from './captureItems.js';
import { createPick } from '../kit/quickPick.js';
import { inert } from '../../core/text/inertText.js';

/** What was typed, and whether it is to be kept from git. */
export interface CaptureInput {
  /** As typed, to be offered again when it can't be written. */
  readonly text: string;
  readonly line: CaptureLine;
  readonly isPrivate: boolean;
}

/** What the box opens with. */
export interface CaptureDraft {
  readonly text: string;
  readonly isPrivate: boolean;
}

/** What the note is to be about. */
export interface CaptureSubject {
  /** What is to be answered; absent for a note about anything. */
  readonly question?: string | undefined;
  /** Its kind where the line names none. */
  readonly kind?: NoteKind | undefined;
}

/** The one-line box: shows what it understood while one types, completes marks, and is left by Enter or Escape. */
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
   * Shows the box until it is left.
   *
   * @param words what completes marks; the box opens at once and takes them when they come.
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

  /** A shared note is offered nothing that only private ones have. */
  get #words(): CaptureWords {
    return this.#isPrivate ? this.#wordSets.all : this.#wordSets.shared;
  }

  /**
   * Enter or a click: the note when it is its row, else what the row does. A click on a row that is gone by now does nothing:
   * it may have been the one that keeps the note private.
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

/** Where typing took place: VS Code doesn't tell the cursor, but what the two texts have in common at the end does. */
function endOfChange(before: string, after: string): number {
  const longest = Math.min(before.length, after.length);
  const isCommon = (length: number): boolean => before.at(-length) === after.at(-length);
  let common = 0;
  while (common < longest && isCommon(common + 1)) common++;
  return before === after ? after.length : after.length - common;
}
