import * as vscode from 'vscode';

import { UserFacingError } from '../kit/userFacingError.js';
import { codeNoteFacts, describePlace } from './describeCodeNote.js';
import { type LocatedNote, locateNotes } from './locateNotes.js';
import { createPick, inertItem, type InertItem } from '../kit/quickPick.js';
import { inert } from '../../core/text/inertText.js';
import type { ShownFolder } from '../folder/shownFolder.js';

export interface PickedNote extends LocatedNote {
  /** Whether to open its file rather than go to its code. */
  readonly opens: boolean;
}

type NoteItem = InertItem & { readonly located: LocatedNote };

/**
 * Asks for one of the notes about a document. Notes with a lost anchor come last, with their old quote.
 *
 * @returns `undefined` after Escape. Throws a user-facing error if there are none.
 */
export async function pickNoteInFile(
  shown: ShownFolder,
  document: vscode.TextDocument,
): Promise<PickedNote | undefined> {
  const located = await locateNotes(shown, document);
  if (located.length === 0) throw new UserFacingError(vscode.l10n.t('There are no notes about this file.'));
  const now = shown.folder.ports.clock.now();
  const box = createPick<NoteItem>();
  box.title = inert(vscode.l10n.t('Notes in This File'));
  box.matchOnDetail = true;
  box.items = located.toSorted((one, other) => lineOf(one) - lineOf(other)).map((note) => itemOf(note, now));
  const picked = await new Promise<PickedNote | undefined>((resolve) => {
    box.onDidTriggerItemButton(({ item }) => resolve({ ...item.located, opens: true }));
    box.onDidAccept(() => box.selectedItems.forEach((item) => resolve({ ...item.located, opens: false })));
    box.onDidHide(() => resolve(undefined));
    box.show();
  });
  box.dispose();
  return picked;
}

function lineOf({ place }: LocatedNote): number {
  return place.kind === 'lost' ? Infinity : place.line;
}

function itemOf(located: LocatedNote, now: Date): NoteItem {
  const { file, place } = located;
  const { code, title } = file.note;
  const isLost = place.kind === 'lost';
  return inertItem({
    located,
    icon: isLost ? 'circle-slash' : 'note',
    label: title,
    description: describePlace(place, code.line),
    detail: [isLost && code.quote.trim(), codeNoteFacts(file, now)].filter(Boolean).join(' · '),
    buttons: [{ iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: vscode.l10n.t('Open Note') }],
  });
}
