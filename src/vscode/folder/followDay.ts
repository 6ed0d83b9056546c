import * as vscode from 'vscode';

import type { CurrentFolder } from './currentFolder.js';
import { ShownDay } from '../kit/shownDay.js';

export function followDay(current: CurrentFolder, onNewDay: () => void): ShownDay {
  const today = (): string | undefined => current.shown?.folder?.ports.clock.today();
  return new ShownDay({ onReturn: vscode.window.onDidChangeWindowState, today, onNewDay });
}
