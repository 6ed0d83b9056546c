import * as vscode from 'vscode';

import type { DeferredFinding, DeferredWork } from '../../app/deferred/findDeferredWork.js';
import { describeBounds } from './deferredBounds.js';
import { createPick, inertItem, type InertItem } from '../kit/quickPick.js';
import { inert } from '../../core/text/inertText.js';

/** How long a row must stay active before its place is shown. */
const previewDelayMs = 150;

export interface DeferredActions {
  /** Shows a finding's place without moving the keyboard focus. */
  readonly preview: (finding: DeferredFinding) => Promise<void>;
  /** Remembers that a finding should not become a note. Resolves with whether that was saved. */
  readonly dismiss: (finding: DeferredFinding) => Promise<boolean>;
}

type DeferredItem = InertItem & { readonly finding: DeferredFinding };

/** The list of deferred work: select what should become a note, dismiss what shouldn't. */
export class DeferredBox {
  readonly #box = createPick<DeferredItem>();
  readonly #actions: DeferredActions;
  #shown: DeferredWork;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The action in progress; finished when {@link ask} ends. */
  #work: Promise<void> = Promise.resolve();

  constructor(work: DeferredWork, actions: DeferredActions) {
    this.#actions = actions;
    this.#shown = work;
    this.#box.title = inert(titleOf(work));
    this.#box.placeholder = inert(
      vscode.l10n.t('Select what should become a note. What you dismiss isn’t shown again.'),
    );
    this.#box.canSelectMany = true;
    this.#box.ignoreFocusOut = true;
    this.#box.matchOnDescription = true;
    this.#box.items = work.findings.map(itemOf);
  }

  /**
   * Shows the list until it closes.
   *
   * @returns the selected findings; `undefined` after Escape. Rejects with the error of a failed action.
   */
  async ask(): Promise<readonly DeferredFinding[] | undefined> {
    try {
      const chosen = await new Promise<readonly DeferredFinding[] | undefined>((resolve, reject) => {
        this.#box.onDidChangeActive(([item]) => this.#rest(item));
        this.#box.onDidTriggerItemButton(({ item }) => {
          this.#work = this.#work.then(() => this.#dismiss(item));
          this.#work.catch(reject);
        });
        this.#box.onDidAccept(() => resolve(this.#box.selectedItems.map(({ finding }) => finding)));
        this.#box.onDidHide(() => resolve(undefined));
        this.#box.show();
      });
      clearTimeout(this.#timer);
      await this.#work;
      return chosen;
    } finally {
      clearTimeout(this.#timer);
      this.#box.dispose();
    }
  }

  #rest(item: DeferredItem | undefined): void {
    clearTimeout(this.#timer);
    if (!item) return;
    this.#timer = setTimeout(() => {
      this.#work = this.#work.then(() => this.#actions.preview(item.finding));
    }, previewDelayMs);
  }

  async #dismiss(item: DeferredItem): Promise<void> {
    if (!(await this.#actions.dismiss(item.finding))) return;
    const isGone = ({ finding }: DeferredItem): boolean =>
      finding.file === item.finding.file && finding.quote === item.finding.quote;
    const checked = this.#box.selectedItems.filter((other) => !isGone(other));
    const items = this.#box.items.filter((other) => !isGone(other));
    const dismissedCount = this.#shown.dismissedCount + this.#box.items.length - items.length;
    this.#shown = { ...this.#shown, findings: items.map(({ finding }) => finding), dismissedCount };
    this.#box.title = inert(titleOf(this.#shown));
    this.#box.items = items;
    this.#box.selectedItems = checked;
  }
}

function titleOf(work: DeferredWork): string {
  const { findings, notedCount, dismissedCount } = work;
  const found = vscode.l10n.t('Deferred Work: {0} found', findings.length);
  const noted = notedCount > 0 && vscode.l10n.t('{0} already captured', notedCount);
  const dismissed = dismissedCount > 0 && vscode.l10n.t('{0} dismissed', dismissedCount);
  return [found, noted, dismissed, ...describeBounds(work)].filter(Boolean).join(' · ');
}

function itemOf(finding: DeferredFinding): DeferredItem {
  return inertItem({
    finding,
    label: finding.title,
    description: `${finding.file}:${finding.line}`,
    buttons: [
      { iconPath: new vscode.ThemeIcon('eye-closed'), tooltip: vscode.l10n.t('Dismiss: never show this again') },
    ],
  });
}
