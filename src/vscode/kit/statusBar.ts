import * as vscode from 'vscode';

import type { InertText } from '../../core/text/inertText.js';

/** A status-bar item whose texts are inert by type. */
export type InertStatus = Omit<vscode.StatusBarItem, 'text' | 'tooltip'> & {
  text: InertText;
  tooltip: InertText | undefined;
};

/** Creates an item on the left of the status bar; the caller disposes it. */
export function createStatus(id: string, priority: number): InertStatus {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- narrower only in what may be assigned
  return vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Left, priority) as InertStatus;
}

/** Shows a text in the status bar for a while. */
export function flash(text: InertText, shownMs: number): void {
  vscode.window.setStatusBarMessage(text, shownMs);
}
