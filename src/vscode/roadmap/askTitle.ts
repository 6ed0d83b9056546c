import * as vscode from 'vscode';
import { askText } from '../kit/inputBox.js';

/** Asks for an item's title. Throws `CancellationError` if the box is closed. */
export async function askTitle(title: string, value: string): Promise<string> {
  const prompt = vscode.l10n.t('What will be better, in one line');
  const typed = await askText({ title, prompt, value, validateInput, ignoreFocusOut: true });
  if (typed === undefined) throw new vscode.CancellationError();
  return typed.trim();
}

function validateInput(text: string): string | undefined {
  return text.trim() === '' ? vscode.l10n.t('An item needs a title.') : undefined;
}
