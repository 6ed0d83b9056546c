import * as vscode from 'vscode';

import { Signal } from '../../app/kit/signal.js';

/**
 * Delays updates of views while a command writes a file and opens it. VS Code returns the focus to a view whose rows change at
 * the moment when the editor takes it over: typed text would then go to the view, where a space ticks a step.
 */
export class RowPause {
  readonly #ended = new Signal();
  #count = 0;

  readonly onDidEnd = this.#ended.on;

  get isOn(): boolean {
    return this.#count > 0;
  }

  /** Runs what writes and opens; views follow once the editor has the focus. */
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

/** Tells VS Code that a view's rows have changed, but not during a pause. */
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
