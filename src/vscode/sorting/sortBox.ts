import * as vscode from 'vscode';

import type { SortingRound } from '../../app/sorting/sortingRound.js';
import { preferredItem, type SortAction, type SortItem, sortItems } from './sortItems.js';
import { createPick } from '../kit/quickPick.js';
import { inert } from '../../core/text/inertText.js';

/** The box in which notes are sorted by one key each; closes on Escape, or when no note is left. */
export class SortBox {
  readonly #box = createPick<SortItem>();
  readonly #round: SortingRound;
  readonly #act: (action: SortAction) => Promise<void>;
  /** Keys that were handled, but that the box still contained when the next one arrived. */
  #taken = '';
  /** The queue of actions: keys may arrive faster than files are written. */
  #work: Promise<void> = Promise.resolve();

  /** @param act carries out the chosen action; if it rejects, the box closes. */
  constructor(round: SortingRound, act: (action: SortAction) => Promise<void>) {
    this.#round = round;
    this.#act = act;
    this.#box.ignoreFocusOut = true;
    this.#box.matchOnDescription = true;
  }

  /** Shows the box until it closes. Rejects with the error of a failed action. */
  async show(): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        const next = (choose: () => SortItem | undefined): void => {
          this.#work = this.#work.then(() => this.#take(choose()));
          this.#work.catch(reject);
        };
        this.#box.onDidChangeValue((value) => this.#typed(value, next));
        this.#box.onDidAccept(() => {
          const [selected] = this.#box.selectedItems;
          next(() => selected);
        });
        this.#box.onDidHide(() => void this.#work.then(resolve, reject));
        this.#showItems();
        this.#box.show();
      });
    } finally {
      this.#box.dispose();
    }
  }

  /** A single key chooses its row; other text narrows the list. */
  #typed(value: string, next: (choose: () => SortItem | undefined) => void): void {
    if (value === '') this.#taken = '';
    const fresh = value.startsWith(this.#taken) ? value.slice(this.#taken.length) : value;
    const key = fresh.toLowerCase();
    if (!/^[0-9su]$/.test(key)) return;
    this.#taken = value;
    this.#box.value = '';
    next(() => this.#box.items.find((item) => item.key === key));
  }

  async #take(item: SortItem | undefined): Promise<void> {
    if (!item) return;
    this.#box.busy = true;
    await this.#act(item.action);
    this.#box.busy = false;
    if (this.#round.state) this.#showItems();
    else this.#box.hide();
  }

  #showItems(): void {
    const { state } = this.#round;
    if (!state) return;
    const items = sortItems(state, this.#round.themes, this.#round.canUndo);
    const preferred = preferredItem(items, state);
    this.#box.title = inert(vscode.l10n.t('Sort Notes into Themes ({0} left)', state.leftCount));
    this.#box.placeholder = inert(
      state.stage === 'theme'
        ? vscode.l10n.t('Which theme? Press its key.')
        : vscode.l10n.t('How severe is it? Press 1 to 3, or Enter to continue.'),
    );
    this.#box.value = '';
    this.#box.items = items;
    this.#box.activeItems = preferred ? [preferred] : [];
  }
}
