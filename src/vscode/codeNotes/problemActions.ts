import * as vscode from 'vscode';

import type { CommandId } from '../../generated/manifest.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { shorten } from '../kit/stepLabels.js';

/** How many characters of a message distinguish problems at the same place. */
const maxMessageLength = 40;

/**
 * Offers to capture a note about a problem wherever VS Code offers quick fixes: at the light bulb, and in the Problems panel,
 * whose own menu doesn't accept commands from extensions.
 */
class ProblemActions implements vscode.CodeActionProvider {
  readonly #current: CurrentFolder;

  constructor(current: CurrentFolder) {
    this.#current = current;
  }

  provideCodeActions(
    { uri }: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const { shown } = this.#current;
    const path = shown?.pathOf(uri);
    // Problems in the onboarding's own files should be fixed, not noted.
    if (!shown || path === undefined || path.startsWith(`${shown.folder.layout.root}/`)) return [];
    const command: CommandId = 'sreOnboarding.captureProblemNote';
    return diagnostics.map((diagnostic) => {
      const about = shorten(diagnostic.message.replaceAll(/\s+/g, ' '), maxMessageLength);
      const title =
        diagnostics.length === 1
          ? vscode.l10n.t('Capture Note About This Problem')
          : vscode.l10n.t('Capture Note About "{0}"', about);
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.command = { command, title, arguments: [uri, diagnostic] };
      action.diagnostics = [diagnostic];
      return action;
    });
  }
}

export function offerProblemNotes(current: CurrentFolder): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider({ pattern: '**' }, new ProblemActions(current), {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}
