import * as vscode from 'vscode';

import type { CaptureCompletions } from '../../core/notes/captureCompletions.js';
import type { CaptureLine } from '../../core/notes/captureLine.js';
import { defaultNoteKind, type NoteKind } from '../../core/notes/vocabulary.js';
import { noteKindIcons, severityLabel } from '../notes/noteItems.js';
import { inertItem, type InertItem } from '../kit/quickPick.js';

/** A row under the capture box: the parsed note, a completion, or the privacy toggle. */
export type CaptureItem = InertItem &
  (
    | { readonly type: 'note' }
    | { readonly type: 'insert'; readonly nextValue: string }
    | { readonly type: 'togglePrivate' }
  );

/**
 * The parsed note, first in the list so that Enter writes it.
 *
 * @param kind used if the line doesn't specify one.
 */
export function previewItem(line: CaptureLine, kind: NoteKind = defaultNoteKind): CaptureItem {
  if (line.title === '') {
    return inertItem({
      type: 'note',
      icon: 'edit',
      label: vscode.l10n.t('Type what you heard or saw, then Enter'),
      alwaysShow: true,
    });
  }
  return inertItem({
    type: 'note',
    icon: noteKindIcons[line.kind ?? kind],
    label: line.title,
    description: facts(line, kind),
    ...(line.body && { detail: line.body }),
    alwaysShow: true,
  });
}

export function completionItems(value: string, completions: CaptureCompletions | undefined): CaptureItem[] {
  return (completions?.options ?? []).map(({ label, kind, insert }) => {
    const { start, end } = completions?.replace ?? { start: 0, end: 0 };
    const nextValue = `${value.slice(0, start)}${insert} ${value.slice(end).trimStart()}`;
    return inertItem({ type: 'insert', label, description: describeMark(kind), nextValue, alwaysShow: true });
  });
}

/** The available marks, shown while the line is empty. */
export function hintItems(value: string): CaptureItem[] {
  const hints: readonly (readonly [mark: string, meaning: string])[] = [
    ['!', vscode.l10n.t('kind, such as !pain or !risk')],
    ['#', vscode.l10n.t('theme or tag, such as #compute')],
    ['@', vscode.l10n.t('who said it, such as @Priya/veteran')],
    ['^', vscode.l10n.t('severity: ^1 nuisance, ^2 slows people, ^3 blocks or hurts users')],
    ['=', vscode.l10n.t('what customers value, such as =latency')],
    ['--', vscode.l10n.t('more text, which becomes the body')],
  ];
  return hints.map(([mark, meaning]) =>
    inertItem({
      type: 'insert',
      label: mark,
      description: meaning,
      nextValue: mark === '--' ? `${value.trimEnd()} -- ` : `${value}${mark}`,
      alwaysShow: true,
    }),
  );
}

/** The row that toggles between private and shared. */
export function privateItem(isPrivate: boolean): CaptureItem {
  return inertItem({
    type: 'togglePrivate',
    icon: isPrivate ? 'unlock' : 'lock',
    label: isPrivate ? vscode.l10n.t('Share this note with the team') : vscode.l10n.t('Keep this note private'),
    description: isPrivate ? vscode.l10n.t('tracked by git') : vscode.l10n.t('ignored by git'),
    alwaysShow: true,
  });
}

function facts(line: CaptureLine, kind: NoteKind): string {
  return [
    line.kind ?? kind,
    line.theme,
    line.source && (line.role ? `${line.source} (${line.role})` : line.source),
    line.severity && severityLabel(line.severity),
    ...line.values,
    ...line.tags.map((tag) => `#${tag}`),
  ]
    .filter(Boolean)
    .join(' · ');
}

function describeMark(kind: CaptureCompletions['options'][number]['kind']): string {
  switch (kind) {
    case 'kind':
      return vscode.l10n.t('kind');
    case 'theme':
      return vscode.l10n.t('theme');
    case 'tag':
      return vscode.l10n.t('tag');
    case 'source':
      return vscode.l10n.t('who said it');
    case 'role':
      return vscode.l10n.t('role');
    case 'severity':
      return vscode.l10n.t('severity');
    case 'value':
      return vscode.l10n.t('what customers value');
  }
}
