import * as vscode from 'vscode';

import { notesAbout } from '../../app/codeNotes/codeNotes.js';
import type { CodeNote } from '../../app/notes/noteStore.js';
import { CodeText } from '../../core/codeNotes/codeText.js';
import { type AnchorPlace, findAnchor } from '../../core/codeNotes/findAnchor.js';
import type { ShownFolder } from '../folder/shownFolder.js';

/** A note about a document, and its anchor's place in it. */
export interface LocatedNote {
  readonly file: CodeNote;
  readonly place: AnchorPlace;
}

/** Finds where the notes about a document are in its current text. */
export async function locateNotes(shown: ShownFolder, document: vscode.TextDocument): Promise<LocatedNote[]> {
  const path = shown.pathOf(document.uri);
  const notes = path === undefined ? [] : await notesAbout(shown.folder, path);
  if (notes.length === 0) return [];
  const code = new CodeText(document.getText());
  return notes.map((file) => ({ file, place: findAnchor(code, file.note.code) }));
}

/** The quote's range on a line (1-based); if the whitespace differs, the line without its indentation. */
export function quoteRange(document: vscode.TextDocument, line: number, quote: string): vscode.Range {
  const { text, range, firstNonWhitespaceCharacterIndex: indent } = document.lineAt(line - 1);
  const start = text.indexOf(quote);
  if (start < 0 || quote === '') return range.with(range.start.translate(0, indent));
  return new vscode.Range(line - 1, start, line - 1, start + quote.length);
}
