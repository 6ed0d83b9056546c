import * as vscode from 'vscode';

import { showUnseen } from '../../core/text/hiddenCharacters.js';
import { inert } from '../../core/text/inertText.js';

export type Severity = 'information' | 'warning' | 'error';

type Button = string | vscode.MessageItem;

interface ShownButton<Of extends Button> extends vscode.MessageItem {
  readonly button: Of;
}

/** Shows a notification without links, whatever the texts contain. Resolves with the pressed button, if any. */
export async function tell<Of extends Button>(
  severity: Severity,
  message: string,
  ...buttons: readonly Of[]
): Promise<Of | undefined> {
  const shown = buttons.map((button) => showButton(button, inert));
  return (await show(severity)(inert(message), {}, ...shown))?.button;
}

/** Asks in a dialog, which VS Code shows as plain text. Resolves with the pressed button; `undefined` for Cancel. */
export async function ask<Of extends Button>(
  message: string,
  detail: string,
  ...buttons: readonly Of[]
): Promise<Of | undefined> {
  const options = { modal: true, detail: showUnseen(detail) };
  const shown = buttons.map((button) => showButton(button, showUnseen));
  return (await vscode.window.showWarningMessage(showUnseen(message), options, ...shown))?.button;
}

function showButton<Of extends Button>(button: Of, clean: (text: string) => string): ShownButton<Of> {
  const item: vscode.MessageItem = typeof button === 'string' ? { title: button } : button;
  return { ...item, title: clean(item.title), button };
}

function show(severity: Severity): typeof vscode.window.showErrorMessage {
  switch (severity) {
    case 'information':
      return vscode.window.showInformationMessage;
    case 'warning':
      return vscode.window.showWarningMessage;
    case 'error':
      return vscode.window.showErrorMessage;
  }
}
