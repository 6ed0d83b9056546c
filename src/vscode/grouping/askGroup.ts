import * as vscode from 'vscode';

import type { GroupedNote, GroupingRound } from '../../app/groupingRound.js';
import { RowPreview } from '../finding/rowPreview.js';
import { type GroupItem, groupItems, type MemberItem, memberItems } from './groupItems.js';

/**
 * Lets one choose among the groups; while they are looked for the list says so, and can be left.
 *
 * @returns `undefined` once it was left. Rejects with what the round rejects with.
 */
export async function askGroup(round: Promise<GroupingRound | undefined>): Promise<GroupItem | undefined> {
  const box = vscode.window.createQuickPick<GroupItem>();
  box.title = vscode.l10n.t('Group Notes');
  box.placeholder = vscode.l10n.t('Comparing notes…');
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

function showGroups(box: vscode.QuickPick<GroupItem>, round: GroupingRound): void {
  const count = round.proposals.length;
  box.busy = false;
  box.items = groupItems(round);
  if (count === 0) box.placeholder = vscode.l10n.t('No notes say the same thing that no item rests on.');
  else if (count === 1) box.placeholder = vscode.l10n.t('1 group of notes that say the same thing');
  else box.placeholder = vscode.l10n.t('{0} groups of notes that say the same thing, the best supported first', count);
}

/**
 * Lets one choose which notes of a group become an item; each is shown in the editor as one moves to it.
 *
 * @returns `undefined` to go back to the groups.
 */
export async function askMembers(
  group: GroupItem,
  show: (path: string) => Promise<void>,
): Promise<readonly GroupedNote[] | undefined> {
  const box = vscode.window.createQuickPick<MemberItem>();
  const preview = new RowPreview(show);
  box.title = vscode.l10n.t('Group Notes: {0}', group.heading);
  box.placeholder = vscode.l10n.t('What is ticked becomes one roadmap item');
  box.canSelectMany = true;
  box.matchOnDescription = true;
  box.ignoreFocusOut = true;
  box.buttons = [vscode.QuickInputButtons.Back];
  box.items = memberItems(group.notes);
  box.selectedItems = group.isProposal ? box.items : [];
  try {
    return await new Promise<readonly GroupedNote[] | undefined>((resolve) => {
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
