import * as vscode from 'vscode';

import type { ArrangedNotes } from '../../app/finding/arrangeNotes.js';
import type { SearchOption } from '../../core/notes/searchCompletions.js';
import { createPick, inertItem, type InertItem } from '../kit/quickPick.js';
import { inert } from '../../core/text/inertText.js';

/** How long typing must pause before the view follows. */
const pauseMs = 120;

export interface FilterSource {
  /** Filters the view by a search, and resolves with the number of notes found. */
  readonly apply: (query: string) => Promise<Pick<ArrangedNotes, 'shownCount' | 'readableCount'>>;
  /** Suggestions for continuing a search. */
  readonly optionsFor: (query: string) => readonly SearchOption[];
}

type FilterItem = InertItem & { readonly nextQuery?: string };

/** The box of Filter Notes…: the view follows while typing, and the rows complete the search. */
export class FilterBox {
  readonly #box = createPick<FilterItem>();
  readonly #source: FilterSource;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The first row's text about the search that the view last followed. */
  #found = '';

  /** @param query the view's current search. */
  constructor(query: string, source: FilterSource) {
    this.#source = source;
    this.#box.title = inert(vscode.l10n.t('Filter Notes'));
    this.#box.placeholder = inert(
      vscode.l10n.t(
        'Words in the notes; narrow down with kind:, theme:, from:, step:, is:. Press Enter to apply the filter.',
      ),
    );
    this.#box.value = query;
  }

  /**
   * Shows the box until it closes.
   *
   * @param reading resolves once completions are available; the box opens at once.
   * @returns `undefined` after Escape.
   */
  async ask(reading: Promise<void>): Promise<string | undefined> {
    try {
      return await new Promise<string | undefined>((resolve, reject) => {
        reading.then(() => this.#showItems(), reject);
        this.#box.onDidChangeValue(() => this.#typed());
        this.#box.onDidAccept(() => {
          const [item] = this.#box.selectedItems;
          if (item?.nextQuery === undefined) resolve(this.#box.value.trim());
          else this.#complete(item.nextQuery);
        });
        this.#box.onDidHide(() => resolve(undefined));
        this.#follow().catch(reject);
        this.#box.show();
      });
    } finally {
      clearTimeout(this.#timer);
      this.#box.dispose();
    }
  }

  #complete(query: string): void {
    this.#box.value = query;
    this.#typed();
  }

  #typed(): void {
    this.#showItems();
    clearTimeout(this.#timer);
    // Views report unreadable files.
    this.#timer = setTimeout(() => void this.#follow().catch(() => undefined), pauseMs);
  }

  async #follow(): Promise<void> {
    const { value } = this.#box;
    const { shownCount, readableCount } = await this.#source.apply(value.trim());
    if (value !== this.#box.value) return;
    this.#found = vscode.l10n.t('{0} of {1} notes', shownCount, readableCount);
    this.#showItems();
  }

  #showItems(): void {
    const { value } = this.#box;
    const query = value.trim();
    // VS Code puts the most similar label first. That is the text itself, so that Enter applies the filter.
    const label = query === '' ? vscode.l10n.t('Show all notes') : query;
    const options = this.#source.optionsFor(value);
    this.#box.items = [
      inertItem({ icon: 'filter', label: label, description: this.#found, alwaysShow: true }),
      ...options.map(({ label: option, nextQuery }) =>
        inertItem({
          icon: 'add',
          label: option,
          nextQuery,
          alwaysShow: true,
        }),
      ),
    ];
  }
}
