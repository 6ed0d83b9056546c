import * as vscode from 'vscode';

import type { NoteFile } from '../../app/notes/noteStore.js';
import type { Note } from '../../core/notes/note.js';
import { type NoteKind, noteKinds, type Severity } from '../../core/notes/vocabulary.js';
import type { CommandId } from '../../generated/manifest.js';
import { unreadableRow } from '../kit/unreadableRow.js';
import { groupId, type NoteSectionId, type NoteSectionRow } from './noteRows.js';
import { ownMarkdown, plainMarkdown, strongMarkdown } from '../../core/text/plainMarkdown.js';
import { markdownOf, type ShownMarkdown } from '../kit/markdown.js';

export const noteKindIcons: Readonly<Record<NoteKind, string>> = {
  'pain-point': 'flame',
  wish: 'star-empty',
  deferred: 'history',
  'customer-signal': 'megaphone',
  risk: 'warning',
  idea: 'lightbulb',
  learning: 'mortar-board',
  question: 'question',
  decision: 'law',
};

/** A severity as one to three dots. */
export function severityLabel(severity: Severity): string {
  return '●'.repeat(severity);
}

/** The row of a section. */
export function groupItem({ group, title, files, isOpen }: NoteSectionRow): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const count = files.length;
  const item = new vscode.TreeItem(title, isOpen ? Expanded : Collapsed);
  const kind = group.grouping === 'kind' && noteKinds.find((known) => known === group.key);
  item.id = `group:${groupId(group)}`;
  item.description = String(count);
  item.contextValue = 'noteGroup';
  if (kind) item.iconPath = new vscode.ThemeIcon(noteKindIcons[kind]);
  item.accessibilityInformation = {
    label: count === 1 ? vscode.l10n.t('{0}, 1 note', title) : vscode.l10n.t('{0}, {1} notes', title, count),
  };
  return item;
}

/** The row that shows more notes of a section. */
export function moreItem(hiddenCount: number, group: NoteSectionId): vscode.TreeItem {
  const command: CommandId = 'sreOnboarding.showMoreNotes';
  const item = new vscode.TreeItem(vscode.l10n.t('Show more'));
  item.id = `more:${groupId(group)}`;
  item.description = vscode.l10n.t('{0} older', hiddenCount);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command, title: vscode.l10n.t('Show more'), arguments: [groupId(group)] };
  return item;
}

/** A note's row; a click opens its file. */
export function noteItem({ path, id, isPrivate, note }: NoteFile, root: vscode.Uri): vscode.TreeItem {
  const item = new vscode.TreeItem(note?.title ?? id);
  item.id = `note:${path}`;
  if (!note) {
    item.contextValue = 'note.unreadable';
    const why = vscode.l10n.t('{0} can’t be read as a note. See the Problems panel.', path);
    return unreadableRow(item, path, why);
  }
  const uri = vscode.Uri.joinPath(root, path);
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open Note'), arguments: [uri] };
  item.description = describe(note, isPrivate);
  item.iconPath = new vscode.ThemeIcon(noteKindIcons[note.kind]);
  item.contextValue = ['note.readable', note.code && 'code', isPrivate && 'private'].filter(Boolean).join('.');
  item.accessibilityInformation = { label: [note.kind, note.title, item.description].filter(Boolean).join(', ') };
  return item;
}

/** The whole note as plain text: user text is not rendered here. */
export function noteTooltip(note: Note): ShownMarkdown {
  const body = note.body.trim();
  return markdownOf(
    strongMarkdown(note.title),
    plainMarkdown(describeFields(note)),
    body !== '' && ownMarkdown('---'),
    plainMarkdown(body),
  );
}

/** Privacy comes first, since a narrow side bar cuts off the end. */
function describe(note: Note, isPrivate: boolean): string {
  return [isPrivate && vscode.l10n.t('private'), note.severity && severityLabel(note.severity), note.source]
    .filter(Boolean)
    .join(' · ');
}

/** How to show each field in the tooltip, in this order; `undefined` for fields shown elsewhere or not at all. */
const fieldWords: Readonly<Record<keyof Note, ((note: Note) => string | undefined) | undefined>> = {
  kind: ({ kind }) => kind,
  theme: ({ theme }) => theme,
  source: ({ source, role }) => (source && role ? `${source} (${role})` : source),
  severity: ({ severity }) => severity && vscode.l10n.t('severity {0}', severity),
  values: ({ values }) => values.join(' · '),
  tags: ({ tags }) => tags.map((tag) => `#${tag}`).join(' · '),
  created: ({ created }) => {
    const time = new Date(created);
    return Number.isNaN(time.getTime()) ? created : time.toLocaleString(vscode.env.language);
  },
  title: undefined,
  role: undefined,
  step: undefined,
  session: undefined,
  author: undefined,
  code: undefined,
  body: undefined,
};

function describeFields(note: Note): string {
  return Object.values(fieldWords)
    .map((word) => word?.(note))
    .filter(Boolean)
    .join(' · ');
}
