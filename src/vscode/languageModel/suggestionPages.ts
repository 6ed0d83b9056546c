import * as vscode from 'vscode';

import type { Suggestion } from '../../app/languageModel/languageModel.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { UserFacingError } from '../kit/userFacingError.js';
import type { Handlers } from '../kit/funnel.js';

/** Also in package.json, for the two buttons. */
const scheme = 'sre-onboarding-suggestion';

/** A shown suggestion, its onboarding, and the text to show once it is accepted. */
interface ShownSuggestion {
  readonly folder: OnboardingFolder;
  readonly suggestion: Suggestion;
  readonly acceptedText: string;
}

/** Suggestions in VS Code's diff editor, to be accepted or rejected there; closing one rejects it. */
export class SuggestionPages implements vscode.TextDocumentContentProvider {
  readonly #notice: UndoNotice;
  readonly #shown = new Map<string, ShownSuggestion>();
  readonly #subscriptions: vscode.Disposable;
  #count = 0;

  readonly commands = {
    'sreOnboarding.acceptSuggestion': () => this.accept(),
    'sreOnboarding.rejectSuggestion': () => this.reject(),
  } satisfies Partial<Handlers>;

  constructor(notice: UndoNotice) {
    this.#notice = notice;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === scheme && uri.query === 'after') this.#shown.delete(uri.path);
      }),
    );
  }

  /** Shows a suggestion beside the current text. */
  async show(title: string, shown: ShownSuggestion): Promise<void> {
    this.#count += 1;
    const path = `/${this.#count}/roadmap.md`;
    this.#shown.set(path, shown);
    const side = (query: 'before' | 'after'): vscode.Uri => vscode.Uri.from({ scheme, path, query });
    await vscode.commands.executeCommand('vscode.diff', side('before'), side('after'), title, { preview: false });
  }

  provideTextDocumentContent({ path, query }: vscode.Uri): string {
    const suggestion = this.#shown.get(path)?.suggestion;
    return (query === 'before' ? suggestion?.before : suggestion?.after) ?? '';
  }

  async accept(): Promise<void> {
    const { tab, shown } = this.#active();
    const { folder, suggestion, acceptedText: text } = shown;
    const change = await suggestion.accept();
    if (change === 'changed') {
      throw new UserFacingError(
        vscode.l10n.t('The item has changed since, so nothing was written. Ask for a new draft.'),
      );
    }
    this.#notice.show({ folder, change, text });
    await vscode.window.tabGroups.close(tab);
  }

  /** Closes the shown suggestion without writing anything. */
  async reject(): Promise<void> {
    await vscode.window.tabGroups.close(this.#active().tab);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #active(): { readonly tab: vscode.Tab; readonly shown: ShownSuggestion } {
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    const shown = tab?.input instanceof vscode.TabInputTextDiff && this.#shown.get(tab.input.modified.path);
    if (!tab || !shown) throw new UserFacingError(vscode.l10n.t('There is no suggestion to accept or reject.'));
    return { tab, shown };
  }
}
