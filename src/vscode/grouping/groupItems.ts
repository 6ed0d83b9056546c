import * as vscode from 'vscode';

import type { GroupingRound } from '../../app/grouping/groupingRound.js';
import type { SharedNoteFile } from '../../app/notes/noteStore.js';
import type { GroupProposal } from '../../core/grouping/proposeGroups.js';
import { noteKindIcons } from '../notes/noteItems.js';
import { shorten } from '../kit/stepLabels.js';
import { evidenceLabel } from '../roadmap/evidenceLabel.js';
import { inertItem, type InertItem } from '../kit/quickPick.js';

/** The row of a group, with its notes. */
export interface GroupItem extends InertItem {
  readonly heading: string;
  readonly notes: readonly SharedNoteFile[];
  /** Whether the group was proposed because its notes say the same thing. */
  readonly isProposal: boolean;
}

export interface MemberItem extends InertItem {
  readonly file: SharedNoteFile;
}

/** How many people are listed. */
const maxNames = 3;

/** How many characters of a body are shown. */
const shownBodyLength = 120;

/** The proposed groups with the words that connect them, then the ungrouped notes. */
export function groupItems({ proposals, leftOver }: GroupingRound): readonly GroupItem[] {
  const parting = inertItem({ label: vscode.l10n.t('Ungrouped'), kind: vscode.QuickPickItemKind.Separator });
  const rest = leftOver.length === 0 ? [] : [{ ...noNotes, ...parting }, leftOverItem(leftOver)];
  return [...proposals.map(proposalItem), ...rest];
}

export function memberItems(notes: readonly SharedNoteFile[]): readonly MemberItem[] {
  return notes.map((file) => {
    const { title, kind, source, role, theme, body } = file.note;
    const text = body.replaceAll(/\s+/g, ' ').trim();
    return inertItem({
      file,
      icon: noteKindIcons[kind],
      label: title,
      description: [source, role, theme].filter(Boolean).join(' · '),
      ...(text && { detail: shorten(text, shownBodyLength) }),
    });
  });
}

const noNotes = { heading: '', notes: [], isProposal: false } as const;

function proposalItem({ entries, words, strength }: GroupProposal<SharedNoteFile>): GroupItem {
  const heading = words.join(', ');
  const [first] = entries;
  return inertItem({
    heading,
    notes: entries,
    isProposal: true,
    icon: 'layers',
    label: heading,
    description: evidenceLabel(strength),
    detail: [first?.note.title, describeNames(entries)].filter(Boolean).join(' — '),
  });
}

function leftOverItem(notes: readonly SharedNoteFile[]): GroupItem {
  const heading = vscode.l10n.t('Notes that are in no group');
  return inertItem({
    ...{ heading, notes, isProposal: false },
    icon: 'inbox',
    label: heading,
    description: notes.length === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', notes.length),
    detail: vscode.l10n.t('Not evidence for any item yet'),
  });
}

/** The people who said it. */
function describeNames(entries: readonly SharedNoteFile[]): string {
  const names = [...new Set(entries.flatMap(({ note }) => note.source ?? []))];
  const shown = names.slice(0, maxNames).join(', ');
  return names.length > maxNames ? vscode.l10n.t('{0} and {1} more', shown, names.length - maxNames) : shown;
}
