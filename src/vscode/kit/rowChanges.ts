import * as vscode from 'vscode';

import { Signal } from '../../app/kit/signal.js';

/**
 * Views keep their rows while a command writes a file and opens it. VS Code gives the keyboard back to a view whose new rows come
 * in the moment in which the editor takes it over: what is typed then goes to the view, where a space ticks a step.
 */
export class RowPause {
  readonly #ended = new Signal();
  #count = 0;

  readonly onDidEnd = this.#ended.on;

  get isOn(): boolean {
    return this.#count > 0;
  }

  /** Runs what writes and opens, and lets views follow once the editor has the keyboard. */
  async during<Result>(opening: () => Promise<Result>): Promise<Result> {
    this.#count++;
    try {
      return await opening();
    } finally {
      this.#count--;
      if (!this.isOn) this.#ended.fire();
    }
  }
}

/** Tells VS Code that the rows of a view have changed, not before a pause is over. */
export class RowChanges {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #pause: RowPause;
  readonly #subscription: vscode.Disposable;
  #isDue = false;

  readonly event = this.#changed.event;

  constructor(pause: RowPause) {
    this.#pause = pause;
    this.#subscription = pause.onDidEnd(() => {
      if (this.#isDue) this.fire();
    });
  }

  fire(): void {
    this.#isDue = this.#pause.isOn;
    if (!this.#isDue) this.#changed.fire();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
