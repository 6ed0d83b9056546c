import * as vscode from 'vscode';

import type { GroupedNote, GroupingRound } from '../../app/groupingRound.js';
import type { GroupProposal } from '../../core/grouping/proposeGroups.js';
import { noteKindIcons } from '../views/noteItems.js';
import { shorten, withoutIcons } from '../words.js';
import { wordStrength } from '../roadmap/strengthWords.js';

/** Notes that one row stands for, and what they are called together. */
export interface GroupItem extends vscode.QuickPickItem {
  readonly heading: string;
  readonly notes: readonly GroupedNote[];
  /** Whether they were put together for what they say. */
  readonly isProposal: boolean;
}

/** A note of a group. */
export interface MemberItem extends vscode.QuickPickItem {
  readonly file: GroupedNote;
}

/** How many people are named. */
const maxNames = 3;

/** How many characters of a body are shown. */
const shownBodyLength = 120;

/** The groups that are proposed, with what binds them, then what is left over. */
export function groupItems({ proposals, leftOver }: GroupingRound): readonly GroupItem[] {
  const parting = { label: vscode.l10n.t('Left over'), kind: vscode.QuickPickItemKind.Separator };
  const rest = leftOver.length === 0 ? [] : [{ ...noNotes, ...parting }, leftOverItem(leftOver)];
  return [...proposals.map(proposalItem), ...rest];
}

/** The notes of a group. */
export function memberItems(notes: readonly GroupedNote[]): readonly MemberItem[] {
  return notes.map((file) => {
    const { title, kind, source, role, theme, body } = file.note;
    const text = body.replaceAll(/\s+/g, ' ').trim();
    return {
      file,
      label: `$(${noteKindIcons[kind]}) ${withoutIcons(title)}`,
      description: [source, role, theme].filter(Boolean).join(' · '),
      ...(text && { detail: withoutIcons(shorten(text, shownBodyLength)) }),
    };
  });
}

const noNotes = { heading: '', notes: [], isProposal: false } as const;

function proposalItem({ entries, words, strength }: GroupProposal<GroupedNote>): GroupItem {
  const heading = words.join(', ');
  const [first] = entries;
  return {
    heading,
    notes: entries,
    isProposal: true,
    label: `$(layers) ${withoutIcons(heading)}`,
    description: wordStrength(strength),
    detail: withoutIcons([first?.note.title, wordNames(entries)].filter(Boolean).join(' — ')),
  };
}

function leftOverItem(notes: readonly GroupedNote[]): GroupItem {
  const heading = vscode.l10n.t('Notes in no group');
  return {
    ...{ heading, notes, isProposal: false },
    label: `$(inbox) ${heading}`,
    description: notes.length === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', notes.length),
    detail: vscode.l10n.t('No item rests on them yet'),
  };
}

/** Who said it. */
function wordNames(entries: readonly GroupedNote[]): string {
  const names = [...new Set(entries.flatMap(({ note }) => note.source ?? []))];
  const shown = names.slice(0, maxNames).join(', ');
  return names.length > maxNames ? vscode.l10n.t('{0} and {1} more', shown, names.length - maxNames) : shown;
}
