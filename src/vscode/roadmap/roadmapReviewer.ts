import * as vscode from 'vscode';

import type { ChangeStep } from '../../app/changes/change.js';
import { editRoadmap } from '../../app/roadmap/editRoadmap.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { readableItems, type ReadableItem } from '../../app/roadmap/roadmapStore.js';
import { readRoadmapWarnings } from '../../app/roadmap/roadmapWarnings.js';
import { dueItems, reviewChanges } from '../../core/roadmap/reviewRoadmapItem.js';
import { isOpenItem, type ReviewDecision, reviewDecisions } from '../../core/roadmap/roadmapItem.js';
import type { RoadmapWarning } from '../../core/roadmap/roadmapWarnings.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { describeDecision } from './roadmapLabels.js';
import { describeWarning } from './describeWarning.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { itemPathsOf } from './roadmapRows.js';
import { writeTyped } from '../kit/unwrittenText.js';
import { dateLabel } from '../kit/stepLabels.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { tell } from '../kit/messages.js';
import { pickOne } from '../kit/quickPick.js';
import { askText } from '../kit/inputBox.js';

/** The results of a review so far. */
interface Round {
  readonly change: ChangeStep[];
  /** Items that the person wants to change; they are opened at the end. */
  readonly toChange: ReadableItem[];
}

/**
 * Review Roadmap: goes through due items one by one: keep, change or drop, with a reason. Escape stops and keeps earlier
 * decisions.
 */
export class RoadmapReviewer {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;

  constructor(current: CurrentFolder, notice: UndoNotice) {
    this.#current = current;
    this.#notice = notice;
  }

  /** @param row an item's row: it and all selected items are reviewed, whether due or not. */
  async run(row: unknown, rows: unknown): Promise<void> {
    const { folder } = this.#current.require();
    const items = await itemsToReview(folder, new Set(itemPathsOf(row, rows)));
    const warnings = await readRoadmapWarnings(folder);
    const round: Round = { change: [], toChange: [] };
    try {
      for (const [index, item] of items.entries()) {
        const count = vscode.l10n.t('Review Roadmap ({0} of {1})', index + 1, items.length);
        await this.#review(item, { count, round, warnings: warnings.filter(({ itemId }) => itemId === item.id) });
      }
    } finally {
      this.#tell(folder, round);
    }
    await this.#open(round.toChange);
  }

  /** Asks for the decision and its reason. Throws `CancellationError` if either is closed. */
  async #review(
    file: ReadableItem,
    { count, round, warnings }: { count: string; round: Round; warnings: readonly RoadmapWarning[] },
  ): Promise<void> {
    const { folder } = this.#current.require();
    await this.#show(file);
    const decision = await askDecision(count, file, warnings);
    if (decision === 'skip') return;
    const prompt = vscode.l10n.t('Why? One line, saved in the file of “{0}”', file.item.title);
    const why = await askText({ title: count, prompt, ignoreFocusOut: true });
    if (why === undefined) throw new vscode.CancellationError();
    const changes = reviewChanges({ decision, why, today: folder.ports.clock.today() });
    const { change, left } = await writeTyped(why, async () => {
      const edit = await editRoadmap(folder, [file.path], changes);
      if (edit.failure) throw edit.failure;
      return edit;
    });
    round.change.push(...change);
    if (left.length > 0) {
      throw new UserFacingError(
        vscode.l10n.t('{0} no longer exists or can’t be changed, so the review stopped there.', file.path),
      );
    }
    if (decision === 'changed') round.toChange.push(file);
  }

  #tell(folder: OnboardingFolder, { change }: Round): void {
    const { length: count } = change;
    const text = count === 1 ? vscode.l10n.t('Reviewed 1 item') : vscode.l10n.t('Reviewed {0} items', count);
    this.#notice.show({ folder, change, text });
  }

  /** Shows the whole item in the editor, while the box keeps the focus. */
  async #show({ path }: ReadableItem): Promise<void> {
    const uri = this.#current.require().uriOf(path);
    await vscode.window.showTextDocument(uri, { preview: true, preserveFocus: true });
  }

  async #open(items: readonly ReadableItem[]): Promise<void> {
    for (const { path } of items) {
      const uri = this.#current.require().uriOf(path);
      await vscode.window.showTextDocument(uri, { preview: false });
    }
  }
}

/** @param chosen paths of the items that a menu acts on; empty for the due items. Throws if there is nothing to review. */
async function itemsToReview(folder: OnboardingFolder, chosen: ReadonlySet<string>): Promise<readonly ReadableItem[]> {
  const all = readableItems(await folder.roadmap.all());
  if (chosen.size > 0) return all.filter(({ path }) => chosen.has(path));
  const open = all.filter(({ item }) => isOpenItem(item));
  if (open.length === 0) throw new UserFacingError(vscode.l10n.t('The roadmap has no open items yet. Add one first.'));
  const due = dueItems(open, folder.ports.clock.today());
  if (due.length > 0) return due;
  const [next] = open.flatMap(({ item }) => item.reviewBy ?? []).toSorted();
  const message = next
    ? vscode.l10n.t('No review is due. The next one is on {0}.', dateLabel(next))
    : vscode.l10n.t('No review is due: no item has a review date.');
  const reviewAll = vscode.l10n.t('Review All Anyway');
  if ((await tell('information', message, reviewAll)) !== reviewAll) throw new vscode.CancellationError();
  return open;
}

async function askDecision(
  title: string,
  { item }: ReadableItem,
  warnings: readonly RoadmapWarning[],
): Promise<ReviewDecision | 'skip'> {
  // Warnings are reasons to change an item; that it is due is why the person is asked at all.
  const reasons = warnings.filter(({ code }) => code !== 'roadmap.reviewOverdue').map(describeWarning);
  const items = reviewDecisions.map((decision) => ({
    ...describeDecision(decision),
    decision,
    ...(decision === 'changed' && reasons.length > 0 ? { detail: reasons.join(' ') } : {}),
  }));
  const skip = {
    label: vscode.l10n.t('Decide later'),
    description: vscode.l10n.t('Continue'),
    decision: 'skip',
  } as const;
  const options = { title, placeHolder: item.title, ignoreFocusOut: true };
  const picked = await pickOne([...items, skip], options);
  if (!picked) throw new vscode.CancellationError();
  return picked.decision;
}
