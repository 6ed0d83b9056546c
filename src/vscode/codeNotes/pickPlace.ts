import * as vscode from 'vscode';

import type { CodeNote } from '../../app/notes/noteStore.js';
import { EditorPlace } from '../finding/editorPlace.js';
import { shorten } from '../kit/stepLabels.js';
import { type PickItem, pickOne } from '../kit/quickPick.js';

/** How much of a line a row shows. */
const maxLineLength = 90;

/** A candidate line; `line` is 1-based. */
type PlaceItem = PickItem & { readonly line: number };

/**
 * Asks which of the places that contain a note's quote it is about. The active row's place is shown in the editor.
 *
 * @param lines 1-based.
 * @returns the line; `undefined` after Escape, with the editor as it was before.
 */
export async function pickPlace(
  { note }: CodeNote,
  document: vscode.TextDocument,
  lines: readonly number[],
): Promise<number | undefined> {
  const items = lines.map((line) => itemOf(document, line));
  const place = new EditorPlace();
  let showing: Promise<void> = Promise.resolve();
  const picked = await pickOne(items, {
    title: vscode.l10n.t('Which place is “{0}” about?', shorten(note.title, maxLineLength)),
    placeHolder: vscode.l10n.t('The code occurs in several places. The note will refer to the one that you choose.'),
    ignoreFocusOut: true,
    onDidMoveTo: ({ line }) => {
      showing = showing.then(() => place.show(document.uri, lineRange(document, line)));
    },
  });
  await showing;
  if (!picked) await place.goBack();
  return picked?.line;
}

function itemOf(document: vscode.TextDocument, line: number): PlaceItem {
  const near = [line - 1, line + 1].map((other) => textAt(document, other)).filter(Boolean);
  return {
    line,
    label: shorten(textAt(document, line), maxLineLength),
    description: vscode.l10n.t('line {0}', line),
    detail: shorten(near.join(' … '), maxLineLength),
  };
}

function textAt(document: vscode.TextDocument, line: number): string {
  return line < 1 || line > document.lineCount ? '' : document.lineAt(line - 1).text.trim();
}

function lineRange(document: vscode.TextDocument, line: number): vscode.Range {
  return document.lineAt(line - 1).range;
}
