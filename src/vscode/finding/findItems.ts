import * as vscode from 'vscode';

import type { FoundNote } from '../../app/finding/noteFinder.js';
import type { SearchOption } from '../../core/notes/searchCompletions.js';
import { noteKindIcons } from '../notes/noteItems.js';
import { inertItem, type InertItem } from '../kit/quickPick.js';

/** A row under the search: a note, or a suggestion for continuing the search. */
export type FindItem = InertItem &
  (
    | { readonly type: 'note'; readonly path: string }
    | { readonly type: 'complete'; readonly nextQuery: string }
    | { readonly type: 'nothing' }
  );

/** The rows: results, then suggestions; suggestions first while a field's value is being chosen. */
export function findItems(
  query: string,
  found: readonly FoundNote[],
  options: readonly SearchOption[],
  titleOf: (theme: string) => string,
): readonly FindItem[] {
  const notes = found.map((note) => noteRow(note, titleOf));
  const completions = options.map(completionRow);
  if (/[a-z]+:[^\s"]*$|"[^"]*$/i.test(query.slice(-200))) return [...completions, ...notes];
  const nothing = query.trim() !== '' && notes.length === 0 ? [nothingRow()] : [];
  return [...nothing, ...notes, ...completions];
}

function noteRow({ file: { path, note, isPrivate }, line }: FoundNote, titleOf: (theme: string) => string): FindItem {
  const theme = note.theme === undefined ? vscode.l10n.t('not sorted yet') : titleOf(note.theme);
  const facts = [theme, note.source, note.created.slice(0, 10), isPrivate && vscode.l10n.t('private')];
  return inertItem({
    type: 'note',
    path,
    icon: noteKindIcons[note.kind],
    label: note.title,
    description: facts.filter(Boolean).join(' · '),
    ...(line && { detail: line }),
    alwaysShow: true,
  });
}

function completionRow({ label, nextQuery }: SearchOption): FindItem {
  return inertItem({ type: 'complete', nextQuery, icon: 'filter', label: label, alwaysShow: true });
}

function nothingRow(): FindItem {
  return inertItem({ type: 'nothing', label: vscode.l10n.t('No note contains all of these words.'), alwaysShow: true });
}
