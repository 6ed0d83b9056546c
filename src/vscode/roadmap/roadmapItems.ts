import * as vscode from 'vscode';

import { confidenceOf } from '../../core/roadmap/confidenceOf.js';
import type { EvidenceStrength } from '../../core/roadmap/evidenceStrength.js';
import { isReviewDue } from '../../core/roadmap/reviewRoadmapItem.js';
import type { RoadmapItem } from '../../core/roadmap/roadmapItem.js';
import { describeItemFields } from './describeItemFields.js';
import { describeWarning } from './describeWarning.js';
import {
  roadmapStatusIcons,
  describeConfidence,
  noteCountLabel,
  statusLabel,
  describeEvidence,
} from './roadmapLabels.js';
import { noteKindIcons } from '../notes/noteItems.js';
import type { RoadmapRow } from './roadmapRows.js';
import { unreadableRow } from '../kit/unreadableRow.js';
import { ownMarkdown, plainMarkdown, strongMarkdown } from '../../core/text/plainMarkdown.js';
import { markdownOf, type ShownMarkdown } from '../kit/markdown.js';

type RowOf<Type extends RoadmapRow['type']> = RoadmapRow & { readonly type: Type };

/** The row of a horizon, a theme, or the closed items. */
export function itemGroupItem({ group, title }: RowOf<'itemGroup'>): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const { length: count } = group.entries;
  const item = new vscode.TreeItem(title, count === 0 ? None : group.kind === 'closed' ? Collapsed : Expanded);
  // Not the same row as the empty one, which VS Code would never open again.
  item.id = count === 0 ? `${groupId(group)}:empty` : groupId(group);
  item.description = String(count);
  item.contextValue = 'roadmapGroup';
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} items', title, count) };
  return item;
}

/** An item's row; a click opens its file. */
export function roadmapItem(
  { file, strength, warnings }: RowOf<'item'>,
  root: vscode.Uri,
  today: string,
): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const { path, item } = file;
  const row = new vscode.TreeItem(item.title, item.evidence.length === 0 ? None : Collapsed);
  row.id = `item:${path}`;
  row.command = openCommand(vscode.Uri.joinPath(root, path));
  row.description = describe(item, strength, today);
  row.iconPath = new vscode.ThemeIcon(
    roadmapStatusIcons[item.status],
    warnings.length > 0 ? new vscode.ThemeColor('list.warningForeground') : undefined,
  );
  row.contextValue = 'item';
  const state = countWarnings(warnings.length);
  row.accessibilityInformation = {
    label: [item.title, statusLabel(item.status), row.description, state].filter(Boolean).join(', '),
  };
  return row;
}

/** An item at a glance: fields, evidence, confidence, warnings. */
export function roadmapTooltip({ file, strength, warnings }: RowOf<'item'>): ShownMarkdown {
  const { item } = file;
  return markdownOf(
    strongMarkdown(item.title),
    plainMarkdown(describeItemFields(item)),
    plainMarkdown(describeEvidence(strength)),
    ...describeConfidence(confidenceOf(item)).map(plainMarkdown),
    warnings.length > 0 && ownMarkdown('---'),
    ...warnings.map((warning) => plainMarkdown(`⚠ ${describeWarning(warning)}`)),
  );
}

/** The row of a note in an item's evidence; shown as missing if the note doesn't exist. */
export function evidenceItem({ item, id, note }: RowOf<'evidence'>, root: vscode.Uri): vscode.TreeItem {
  const row = new vscode.TreeItem(note?.note?.title ?? id);
  row.id = `evidence:${item.path}:${id}`;
  row.contextValue = 'evidence';
  if (!note) {
    row.description = vscode.l10n.t('missing');
    row.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    row.tooltip = vscode.l10n.t('The note "{0}" no longer exists.', id);
    return row;
  }
  row.command = openCommand(vscode.Uri.joinPath(root, note.path));
  const source = [note.note?.source, note.note?.role].filter(Boolean).join(', ');
  row.description = note.isPrivate ? vscode.l10n.t('private') : source;
  row.iconPath = new vscode.ThemeIcon(note.note ? noteKindIcons[note.note.kind] : 'error');
  return row;
}

/** The row of a file that can't be read as an item. */
export function unreadableItem({ file }: RowOf<'unreadableItem'>): vscode.TreeItem {
  const row = new vscode.TreeItem(file.id);
  row.id = `item:${file.path}`;
  row.contextValue = 'item.unreadable';
  const why = vscode.l10n.t('{0} can’t be read as a roadmap item. See the Problems panel.', file.path);
  return unreadableRow(row, file.path, why);
}

function countWarnings(count: number): string {
  if (count === 0) return '';
  return count === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', count);
}

/** Short, since the side bar is narrow. */
function describe(item: RoadmapItem, strength: EvidenceStrength, today: string): string {
  const { length: concerns } = confidenceOf(item).openConcerns;
  return [
    noteCountLabel(strength.notes),
    concerns > 0 && (concerns === 1 ? vscode.l10n.t('1 concern') : vscode.l10n.t('{0} concerns', concerns)),
    isReviewDue(item, today) && vscode.l10n.t('review due'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function groupId(group: RowOf<'itemGroup'>['group']): string {
  switch (group.kind) {
    case 'horizon':
      return `horizon:${group.horizon ?? ''}`;
    case 'theme':
      return `theme:${group.theme ?? ''}`;
    case 'closed':
      return 'closed';
  }
}

function openCommand(uri: vscode.Uri): vscode.Command {
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
}
