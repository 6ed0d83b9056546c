import * as vscode from 'vscode';

import { codeNoteHover } from './describeCodeNote.js';
import { type LocatedNote, locateNotes, quoteRange } from './locateNotes.js';
import type { ShownFolder } from '../folder/shownFolder.js';

/** The gutter icons beside code that has notes. */
export class NoteMarks {
  readonly #shown: ShownFolder;
  readonly #decoration: vscode.TextEditorDecorationType;

  constructor(shown: ShownFolder, extensionUri: vscode.Uri) {
    const icon = (theme: 'light' | 'dark'): vscode.ThemableDecorationRenderOptions => ({
      gutterIconPath: vscode.Uri.joinPath(extensionUri, `media/note-${theme}.svg`),
      gutterIconSize: 'contain',
    });
    this.#shown = shown;
    this.#decoration = vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      light: icon('light'),
      dark: icon('dark'),
    });
  }

  /** Updates the icons of a document in all its editors. Notes with a lost anchor have none. */
  async show(document: vscode.TextDocument): Promise<void> {
    if (editorsOf(document).length === 0) return;
    const located = await locateNotes(this.#shown, document);
    const now = this.#shown.folder.ports.clock.now();
    const marks = located.flatMap((note) => markOf(document, note, now));
    for (const editor of editorsOf(document)) editor.setDecorations(this.#decoration, marks);
  }

  dispose(): void {
    this.#decoration.dispose();
  }
}

function editorsOf(document: vscode.TextDocument): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
}

function markOf(document: vscode.TextDocument, { file, place }: LocatedNote, now: Date): vscode.DecorationOptions[] {
  if (place.kind === 'lost') return [];
  const range = quoteRange(document, place.line, file.note.code.quote);
  return [{ range, hoverMessage: codeNoteHover(file, now) }];
}
