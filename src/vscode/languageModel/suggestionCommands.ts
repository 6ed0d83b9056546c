import * as vscode from 'vscode';

import { draftItem, type NoSuggestion, suggestGroups, type Suggestion } from '../../app/languageModel/languageModel.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { askChatModel } from './chatModel.js';
import { describeRefusals } from './describeRefusals.js';
import type { SuggestionPages } from './suggestionPages.js';
import { chosenItems } from '../roadmap/askItem.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { tell } from '../kit/messages.js';
import type { Handlers } from '../kit/funnel.js';

/** Suggest Groups and Draft Item: asks the user's language model, checks its answer, and shows it as a diff. */
export class SuggestionCommands {
  readonly #current: CurrentFolder;
  readonly #pages: SuggestionPages;

  readonly commands = {
    'sreOnboarding.suggestGroups': () => this.groups(),
    'sreOnboarding.draftItem': (row, rows) => this.draft(row, rows),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, pages: SuggestionPages) {
    this.#current = current;
    this.#pages = pages;
  }

  /** Suggest Groups: proposes items made from notes that say the same thing. */
  async groups(): Promise<void> {
    const { folder } = this.#current.require();
    const result = await suggestGroups(folder, askChatModel);
    const suggestion = requireSuggestion(result, vscode.l10n.t('There are no notes to group.'));
    await this.#pages.show(vscode.l10n.t('Roadmap ↔ Suggested Groups'), {
      folder,
      suggestion,
      acceptedText: vscode.l10n.t('Added the suggested items'),
    });
    tellRefusals(suggestion);
  }

  /** Draft Item: proposes the text of an item. */
  async draft(row: unknown, rows: unknown): Promise<void> {
    const { folder } = this.#current.require();
    const [path] = await chosenItems(folder, vscode.l10n.t('Draft Item'), [row, rows]);
    if (path === undefined) return;
    const result = await draftItem(folder, path, askChatModel);
    const suggestion = requireSuggestion(
      result,
      vscode.l10n.t('The item has no shared notes as evidence to draft it from.'),
    );
    await this.#pages.show(vscode.l10n.t('Item ↔ Draft'), {
      folder,
      suggestion,
      acceptedText: vscode.l10n.t('Draft accepted'),
    });
    tellRefusals(suggestion);
  }
}

/** Throws a user-facing error if there is nothing to show. */
function requireSuggestion(result: Suggestion | NoSuggestion, withoutNotes: string): Suggestion {
  if (!('kind' in result)) return result;
  switch (result.kind) {
    case 'noNotes':
      throw new UserFacingError(withoutNotes);
    case 'unreadable':
      throw new UserFacingError(vscode.l10n.t('The language model’s answer can’t be read. Try again.'));
    case 'empty': {
      const nothing = vscode.l10n.t('The language model suggested nothing usable.');
      throw new UserFacingError([nothing, describeRefusals(result.refusals)].filter(Boolean).join(' '));
    }
  }
}

function tellRefusals({ refusals }: Suggestion): void {
  const message = describeRefusals(refusals);
  if (message !== '') void tell('warning', message);
}
