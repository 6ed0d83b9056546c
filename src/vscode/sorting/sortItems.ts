import * as vscode from 'vscode';

import type { SortingState } from '../../app/sorting/sortingRound.js';
import type { Theme } from '../../core/checklist/checklist.js';
import type { ThemeSuggestion } from '../../core/sorting/suggestTheme.js';
import type { Severity } from '../../core/notes/vocabulary.js';
import { noteKindIcons, severityLabel } from '../notes/noteItems.js';
import { shorten } from '../kit/stepLabels.js';
import { inertItem, type InertItem } from '../kit/quickPick.js';

export type SortAction =
  | { readonly type: 'theme'; readonly theme: string }
  | { readonly type: 'severity'; readonly severity: Severity | undefined }
  | { readonly type: 'skip' | 'undo' | 'open' };

/** A row under the box, and the key that chooses it. */
export interface SortItem extends InertItem {
  readonly key: string;
  readonly action: SortAction;
}

/** How many characters of a note's body are shown. */
const shownBodyLength = 300;

/** The rows for a note: the note itself, the choices with the most likely first, then leaving and undoing. */
export function sortItems(state: SortingState, themes: readonly Theme[], canUndo: boolean): readonly SortItem[] {
  const choices = state.stage === 'theme' ? themeItems(themes, state.suggestion) : severityItems(state);
  const skip = item('s', vscode.l10n.t('Skip'), { type: 'skip' }, vscode.l10n.t('leave it unchanged'));
  const undo = item('u', vscode.l10n.t('Undo'), { type: 'undo' }, vscode.l10n.t('undo the last choice'));
  return [noteRow(state), ...choices, skip, ...(canUndo ? [undo] : [])];
}

/** The row that Enter chooses: the suggestion, or keeping the severity; the note itself if there is none. */
export function preferredItem(items: readonly SortItem[], { stage, suggestion }: SortingState): SortItem | undefined {
  const isChoice = items.length > 1 && (stage === 'severity' || suggestion !== undefined);
  return items[isChoice ? 1 : 0];
}

function noteRow({ file: { note } }: SortingState): SortItem {
  const facts = [note.severity && severityLabel(note.severity), note.source, note.created.slice(0, 10)];
  const body = note.body.replaceAll(/\s+/g, ' ').trim();
  return inertItem({
    key: '',
    action: { type: 'open' },
    icon: noteKindIcons[note.kind],
    label: note.title,
    description: facts.filter(Boolean).join(' · '),
    ...(body && { detail: shorten(body, shownBodyLength) }),
    alwaysShow: true,
  });
}

/** Every theme keeps its key whichever is suggested, so that fingers can learn them. Only the first nine have one. */
function themeItems(themes: readonly Theme[], suggestion: ThemeSuggestion | undefined): readonly SortItem[] {
  const items = themes.map(({ id, title }, index) => {
    const isSuggested = id === suggestion?.theme;
    const description = isSuggested ? describeSuggestion(suggestion) : '';
    return item(index < 9 ? String(index + 1) : '', title, { type: 'theme', theme: id }, description);
  });
  const isFirst = ({ action }: SortItem): boolean => action.type === 'theme' && action.theme === suggestion?.theme;
  return [...items.filter(isFirst), ...items.filter((one) => !isFirst(one))];
}

function severityItems({ file: { note } }: SortingState): readonly SortItem[] {
  const { severity } = note;
  const keep = severity === undefined ? vscode.l10n.t('None') : vscode.l10n.t('Keep {0}', severityLabel(severity));
  return [
    item('0', keep, { type: 'severity', severity: undefined }, ''),
    severityItem(1, vscode.l10n.t('nuisance')),
    severityItem(2, vscode.l10n.t('slows people')),
    severityItem(3, vscode.l10n.t('hurts users or blocks work')),
  ];
}

function severityItem(severity: Severity, meaning: string): SortItem {
  return item(String(severity), severityLabel(severity), { type: 'severity', severity }, meaning);
}

function item(key: string, title: string, action: SortAction, description: string): SortItem {
  return inertItem({ key, action, label: `${key} ${title}`.trim(), description });
}

function describeSuggestion({ word, noteCount }: ThemeSuggestion): string {
  if (noteCount === 0) return vscode.l10n.t('suggested: it contains “{0}”', word);
  if (noteCount === 1) return vscode.l10n.t('suggested: similar to 1 note about {0}', word);
  return vscode.l10n.t('suggested: similar to {0} notes about {1}', noteCount, word);
}
