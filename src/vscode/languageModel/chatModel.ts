import * as vscode from 'vscode';

import { UserFacingError } from '../kit/userFacingError.js';
import { withNotice } from '../kit/progress.js';

/**
 * Sends a prompt to the user's language model; VS Code asks for consent the first time. A canceled request throws
 * `CancellationError`, a failed one a user-facing error.
 */
export async function askChatModel(prompt: string): Promise<string> {
  const [model] = await vscode.lm.selectChatModels();
  if (!model) {
    throw new UserFacingError(
      vscode.l10n.t('No language model is available in VS Code. Group Notes and Add Roadmap Item work without one.'),
    );
  }
  const title = vscode.l10n.t('Asking {0}…', model.name);
  return withNotice(title, (token) => request(model, prompt, token));
}

async function request(
  model: vscode.LanguageModelChat,
  prompt: string,
  token: vscode.CancellationToken,
): Promise<string> {
  try {
    const message = vscode.LanguageModelChatMessage.User(prompt);
    const { text } = await model.sendRequest([message], {}, token);
    const parts: string[] = [];
    for await (const part of text) parts.push(part);
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    return parts.join('');
  } catch (error) {
    if (!(error instanceof vscode.LanguageModelError)) throw error;
    throw new UserFacingError(vscode.l10n.t('{0} did not answer: {1}', model.name, error.message));
  }
}
