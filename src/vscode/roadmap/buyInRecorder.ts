import * as vscode from 'vscode';

import { latestSessionWith } from '../../app/sessions/sessionProposal.js';
import { type BuyIn, buyInStances, type Validation } from '../../core/roadmap/roadmapItem.js';
import { presentFields } from '../../core/text/presentFields.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { chosenItems } from './askItem.js';
import { askName } from './askName.js';
import { isValidationOffer } from './offerValidation.js';
import type { RoadmapEditor } from './roadmapEditor.js';
import { describeStance, describeVerdict } from './roadmapLabels.js';
import { type PickItem, pickOne } from '../kit/quickPick.js';
import { askText } from '../kit/inputBox.js';
import { writeTyped } from '../kit/unwrittenText.js';

/** In the order in which they are offered. */
const verdicts = ['confirmed', 'mixed', 'contradicted'] as const;

/** Records what people said about an item, and their positions on it. */
export class BuyInRecorder {
  readonly #current: CurrentFolder;
  readonly #editor: RoadmapEditor;

  constructor(current: CurrentFolder, editor: RoadmapEditor) {
    this.#current = current;
    this.#editor = editor;
  }

  /**
   * Record Validation…: who was asked, and what they said about the problem. Links the session in which they were asked.
   *
   * @param row an item's row, or an offer from `offerValidation`.
   */
  async recordValidation(row: unknown, rows: unknown): Promise<void> {
    const { folder } = this.#current.require();
    const title = vscode.l10n.t('Record Validation');
    const offered = isValidationOffer(row) ? row.who : undefined;
    const paths = await chosenItems(folder, title, [row, rows]);
    const placeholder = vscode.l10n.t('Who was asked, preferably outside the team? Type a name or choose one.');
    const who = await askName(folder, { title, placeholder, proposed: offered });
    const words = verdicts.map((said) => ({ ...describeVerdict(said), said }));
    const { said } = await pick(title, vscode.l10n.t('What did {0} say about the problem?', who), words);
    const why = await askWhy(title, vscode.l10n.t('In their words, in one line. Press Enter to leave it empty.'));
    const entry = { who, said, date: folder.ports.clock.today(), why, session: await latestSessionWith(folder, who) };
    await writeTyped(why, () => this.#editor.edit(paths, { addValidation: [presentFields<Validation>(entry)] }));
  }

  /** Record Buy-In…: who supports an item, and who has concerns. */
  async recordBuyIn(row: unknown, rows: unknown): Promise<void> {
    const { folder } = this.#current.require();
    const title = vscode.l10n.t('Record Buy-In');
    const paths = await chosenItems(folder, title, [row, rows]);
    const who = await askName(folder, { title, placeholder: vscode.l10n.t('Who? Type a name or choose one.') });
    const words = buyInStances.map((stance) => ({ ...describeStance(stance), stance }));
    const { stance } = await pick(title, vscode.l10n.t('What is {0}’s position?', who), words);
    const prompt =
      stance === 'concerned'
        ? vscode.l10n.t('What is the concern, in one line? Press Enter to leave it empty.')
        : vscode.l10n.t('Why, in one line? Press Enter to leave it empty.');
    const entry = { who, stance, date: folder.ports.clock.today(), why: await askWhy(title, prompt) };
    await writeTyped(entry.why, () => this.#editor.edit(paths, { addBuyIn: [presentFields<BuyIn>(entry)] }));
  }
}

/** Throws `CancellationError` if the list is closed. */
async function pick<Item extends PickItem>(title: string, placeHolder: string, items: readonly Item[]): Promise<Item> {
  const picked = await pickOne(items, { title, placeHolder, ignoreFocusOut: true });
  if (!picked) throw new vscode.CancellationError();
  return picked;
}

/** Throws `CancellationError` if the box is closed. */
async function askWhy(title: string, prompt: string): Promise<string | undefined> {
  const typed = await askText({ title, prompt, ignoreFocusOut: true });
  if (typed === undefined) throw new vscode.CancellationError();
  return typed.trim() === '' ? undefined : typed.trim();
}
