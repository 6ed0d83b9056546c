import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { FilePath } from '../../app/ports.js';
import { readableItems, type ReadableItem } from '../../app/roadmap/roadmapStore.js';
import { mostWorthFirst } from '../../core/roadmap/arrangeItems.js';
import { isOpenItem } from '../../core/roadmap/roadmapItem.js';
import { itemPathsOf } from './roadmapRows.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { roadmapStatusIcons, noteCountLabel, horizonLabel } from './roadmapLabels.js';
import { type PickItem, pickOne } from '../kit/quickPick.js';

/**
 * The items that a command acts on: those passed by a menu, else one chosen from a list. Throws `CancellationError` if the list
 * is closed, and a user-facing error if there are no open items.
 */
export async function chosenItems(
  folder: OnboardingFolder,
  title: string,
  given: readonly [row: unknown, rows: unknown],
): Promise<readonly FilePath[]> {
  const paths = itemPathsOf(...given);
  return paths.length > 0 ? paths : [(await askItem(folder, title)).path];
}

/** Asks for one of the open items. Throws as {@link chosenItems} does. */
export async function askItem(folder: OnboardingFolder, title: string): Promise<ReadableItem> {
  const open = readableItems(await folder.roadmap.all()).filter(({ item }) => isOpenItem(item));
  if (open.length === 0) throw new UserFacingError(vscode.l10n.t('The roadmap has no open items yet. Add one first.'));
  const items = mostWorthFirst(open).map((file) => ({ ...describeItem(file), file }));
  const placeHolder = vscode.l10n.t('Which roadmap item?');
  const picked = await pickOne(items, { title, placeHolder, matchOnDescription: true });
  if (!picked) throw new vscode.CancellationError();
  return picked.file;
}

function describeItem({ item }: ReadableItem): PickItem {
  return {
    icon: roadmapStatusIcons[item.status],
    label: item.title,
    description: [item.horizon && horizonLabel(item.horizon), item.theme, noteCountLabel(item.evidence.length)]
      .filter(Boolean)
      .join(' · '),
  };
}
