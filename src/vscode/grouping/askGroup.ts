import * as vscode from 'vscode';

import type { GroupingRound } from '../../app/grouping/groupingRound.js';
import type { SharedNoteFile } from '../../app/notes/noteStore.js';
import { RowPreview } from '../finding/rowPreview.js';
import { type GroupItem, groupItems, type MemberItem, memberItems } from './groupItems.js';
import { createPick, type InertPick } from '../kit/quickPick.js';
import { inert } from '../../core/text/inertText.js';

/**
 * Lets the person choose a group. The list shows progress while groups are searched, and can be closed.
 *
 * @returns `undefined` if it was closed. Rejects with the round's error.
 */
export async function askGroup(round: Promise<GroupingRound | undefined>): Promise<GroupItem | undefined> {
  const box = createPick<GroupItem>();
  box.title = inert(vscode.l10n.t('Group Notes'));
  box.placeholder = inert(vscode.l10n.t('Comparing notes…'));
  box.matchOnDetail = true;
  box.ignoreFocusOut = true;
  box.busy = true;
  try {
    return await new Promise<GroupItem | undefined>((resolve, reject) => {
      round.then((found) => found && showGroups(box, found), reject);
      box.onDidAccept(() => {
        const [item] = box.selectedItems;
        if (item) resolve(item);
      });
      box.onDidHide(() => resolve(undefined));
      box.show();
    });
  } finally {
    box.dispose();
  }
}

function showGroups(box: InertPick<GroupItem>, round: GroupingRound): void {
  const count = round.proposals.length;
  box.busy = false;
  box.items = groupItems(round);
  if (count === 0) box.placeholder = inert(vscode.l10n.t('No further notes say the same thing.'));
  else if (count === 1) box.placeholder = inert(vscode.l10n.t('1 group of notes that say the same thing'));
  else
    box.placeholder = inert(
      vscode.l10n.t('{0} groups of notes that say the same thing, strongest evidence first', count),
    );
}

/**
 * Lets the person choose which notes of a group become an item; the active one is previewed in the editor.
 *
 * @returns `undefined` to go back to the groups.
 */
export async function askMembers(
  group: GroupItem,
  show: (path: string) => Promise<void>,
): Promise<readonly SharedNoteFile[] | undefined> {
  const box = createPick<MemberItem>();
  const preview = new RowPreview(show);
  box.title = inert(vscode.l10n.t('Group Notes: {0}', group.heading));
  box.placeholder = inert(vscode.l10n.t('The selected notes become one roadmap item'));
  box.canSelectMany = true;
  box.matchOnDescription = true;
  box.ignoreFocusOut = true;
  box.buttons = [vscode.QuickInputButtons.Back];
  box.items = memberItems(group.notes);
  box.selectedItems = group.isProposal ? box.items : [];
  try {
    return await new Promise<readonly SharedNoteFile[] | undefined>((resolve) => {
      box.onDidChangeActive(([item]) => preview.moveTo(item?.file.path));
      box.onDidTriggerButton(() => resolve(undefined));
      box.onDidAccept(() => {
        if (box.selectedItems.length > 0) resolve(box.selectedItems.map(({ file }) => file));
      });
      box.onDidHide(() => resolve(undefined));
      box.show();
    });
  } finally {
    await preview.end();
    box.dispose();
  }
}
