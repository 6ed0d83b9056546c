import * as vscode from 'vscode';

import type { FindItem } from './findItems.js';
import { RowPreview } from './rowPreview.js';
import { createPick } from '../kit/quickPick.js';
import { inert } from '../../core/text/inertText.js';

export interface FindSource {
  /** The rows for a search; none while the notes are still being read. */
  readonly rowsFor: (query: string) => readonly FindItem[];
  /** Shows a note in the editor without moving the keyboard focus. */
  readonly preview: (path: string) => Promise<void>;
}

/** The box of Find Note: searches while typing, and previews the active note. */
export class FindBox {
  readonly #box = createPick<FindItem>();
  readonly #source: FindSource;
  readonly #preview: RowPreview;
  /** Whether the person has moved through the rows: the first result isn't previewed unasked. */
  #hasMoved = false;

  constructor(source: FindSource) {
    this.#source = source;
    this.#preview = new RowPreview(source.preview);
    this.#box.title = inert(vscode.l10n.t('Find Note'));
    this.#box.placeholder = inert(
      vscode.l10n.t('Words in the note; narrow down with kind:, theme:, from:, step:, is:'),
    );
  }

  /**
   * Shows the box until it closes.
   *
   * @returns the path of the chosen note; `undefined` after Escape. No preview is in progress by then.
   */
  async ask(reading: Promise<void>): Promise<string | undefined> {
    this.#box.busy = true;
    try {
      const chosen = await new Promise<string | undefined>((resolve, reject) => {
        reading.then(() => this.#read(), reject);
        this.#box.onDidChangeValue(() => this.update());
        this.#box.onDidChangeActive(([item]) => this.#moved(item));
        this.#box.onDidAccept(() => {
          const path = this.#accept();
          if (path !== undefined) resolve(path);
        });
        this.#box.onDidHide(() => resolve(undefined));
        this.#box.show();
      });
      await this.#preview.end();
      return chosen;
    } finally {
      this.#box.dispose();
    }
  }

  /** Searches again after the text or the notes have changed. */
  update(): void {
    this.#box.items = this.#source.rowsFor(this.#box.value);
  }

  #read(): void {
    this.#box.busy = false;
    this.update();
  }

  #accept(): string | undefined {
    const item = this.#box.selectedItems[0];
    switch (item?.type) {
      case 'note':
        return item.path;
      case 'complete':
        this.#box.value = item.nextQuery;
        this.update();
        return undefined;
      case 'nothing':
      case undefined:
        return undefined;
    }
  }

  #moved(item: FindItem | undefined): void {
    this.#hasMoved ||= item !== undefined && item !== this.#box.items[0];
    this.#preview.moveTo(item?.type === 'note' && this.#hasMoved ? item.path : undefined);
  }
}
