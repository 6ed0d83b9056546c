import * as vscode from 'vscode';

import { inert } from '../../core/text/inertText.js';

/** Asks for a line of text. Texts around the field are made inert; its value stays as it is. */
export async function askText(options: vscode.InputBoxOptions): Promise<string | undefined> {
  const { title, prompt, placeHolder } = options;
  return vscode.window.showInputBox({
    ...options,
    ...(title !== undefined && { title: inert(title) }),
    ...(prompt !== undefined && { prompt: inert(prompt) }),
    ...(placeHolder !== undefined && { placeHolder: inert(placeHolder) }),
    validateInput: async (value) => inertMessage(await options.validateInput?.(value)),
  });
}

type Validation = Awaited<ReturnType<NonNullable<vscode.InputBoxOptions['validateInput']>>>;

function inertMessage(said: Validation): Validation {
  if (typeof said === 'string') return inert(said);
  return said ? { ...said, message: inert(said.message) } : said;
}
