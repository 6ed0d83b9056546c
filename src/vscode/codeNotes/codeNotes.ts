import * as vscode from 'vscode';

import { moveAnchor } from '../../app/codeNotes/codeNotes.js';
import { type CodeNote, isCodeNote, type NoteFile } from '../../app/notes/noteStore.js';
import { fileName, isFilePath } from '../../app/kit/filePath.js';
import { baseName } from '../../app/kit/folderLayout.js';
import type { FilePath } from '../../app/ports.js';
import { CodeText } from '../../core/codeNotes/codeText.js';
import { findAnchor, listPlaces } from '../../core/codeNotes/findAnchor.js';
import { makeAnchor } from '../../core/codeNotes/makeAnchor.js';
import { readHead } from '../adapters/gitHead.js';
import { quoteRange } from './locateNotes.js';
import { pickNoteInFile } from './pickNote.js';
import { pickPlace } from './pickPlace.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { shorten } from '../kit/stepLabels.js';
import { UserFacingError } from '../kit/userFacingError.js';
import type { CaptureAim, NoteCapture } from '../capture/captureNote.js';
import { notePathOf } from '../folder/noteTarget.js';
import { tell } from '../kit/messages.js';
import type { Handlers } from '../kit/funnel.js';

/** How much of a lost quote a message shows. */
const maxQuoteLength = 80;

/** The commands for code notes: capturing one, listing those of a file, and going to a note's code. */
export class CodeNoteCommands {
  readonly #current: CurrentFolder;
  readonly #capture: NoteCapture;
  readonly #notice: UndoNotice;

  readonly commands = {
    'sreOnboarding.captureCodeNote': () => this.capture(),
    'sreOnboarding.notesInFile': () => this.notesInFile(),
    'sreOnboarding.goToCode': (target) => this.goToCode(target),
    'sreOnboarding.openCodeNote': (path) => this.open(path),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, capture: NoteCapture, notice: UndoNotice) {
    this.#current = current;
    this.#capture = capture;
    this.#notice = notice;
  }

  /** Capture Note About This Code: for the selection, or for the line at the cursor. */
  async capture(): Promise<void> {
    const { document, selection } = requireEditor();
    await this.#capture.run(undefined, anchorAt(this.#current, document, selection));
  }

  /** Notes in This File: goes to the chosen note's code, or opens the note if its anchor is lost. */
  async notesInFile(): Promise<void> {
    const shown = this.#current.require();
    const editor = requireEditor();
    const picked = await pickNoteInFile(shown, editor.document);
    if (!picked) return;
    const { file, place } = picked;
    const { document } = editor;
    if (picked.opens) return this.open(file.path);
    if (place.kind !== 'lost') return show(document, quoteRange(document, place.line, file.note.code.quote));
    const isChosen = await this.#choosePlace(file, document);
    if (!isChosen) await this.open(file.path);
  }

  async open(path: unknown): Promise<void> {
    const file = await this.#noteAt(path);
    if (!file) throw new UserFacingError(vscode.l10n.t('This note no longer exists.'));
    await vscode.window.showTextDocument(this.#current.require().uriOf(file.path));
  }

  /**
   * Go to Code. If the anchor is lost, offers the places that contain the quote.
   *
   * @param target a row of the Notes view, or the file of an open note; without either, the active editor's file.
   */
  async goToCode(target: unknown): Promise<void> {
    const file = await this.#codeNoteOf(target);
    const { code } = file.note;
    const document = await this.#openCode(file);
    const place = findAnchor(new CodeText(document.getText()), code);
    if (place.kind !== 'lost') return show(document, quoteRange(document, place.line, code.quote));
    if (!(await this.#choosePlace(file, document))) void tellLost(file, document);
  }

  /** Offers the places that contain a note's quote. Resolves with whether there were any. */
  async #choosePlace(file: CodeNote, document: vscode.TextDocument): Promise<boolean> {
    const lines = listPlaces(new CodeText(document.getText()), file.note.code);
    if (lines.length === 0) return false;
    const line = await pickPlace(file, document, lines);
    if (line !== undefined) await this.#point(file, document, line);
    return true;
  }

  /** Re-anchors a note to the chosen line, and goes there. */
  async #point(note: CodeNote, document: vscode.TextDocument, line: number): Promise<void> {
    const shown = this.#current.require();
    const { folder } = shown;
    const file = shown.pathOf(document.uri) ?? note.note.code.file;
    const commit = await readHead(shown.root).catch(() => undefined);
    const cursor = { startLine: line, startCharacter: 0, endLine: line, endCharacter: 0 };
    const anchor = makeAnchor(document.getText(), cursor, { file, commit });
    const change = anchor && (await moveAnchor(folder, note.path, anchor));
    if (!change || change === 'left') {
      throw new UserFacingError(
        vscode.l10n.t('{0} can’t be changed safely. Edit its “code” field by hand.', note.path),
      );
    }
    const text = vscode.l10n.t('Now at line {0}', anchor.line);
    this.#notice.show({ folder, change, text, file: shown.uriOf(note.path) });
    await show(document, quoteRange(document, anchor.line, anchor.quote));
  }

  async #codeNoteOf(target: unknown): Promise<CodeNote> {
    const file = await this.#noteAt(notePathOf(this.#current.require(), target));
    if (file && isCodeNote(file)) return file;
    throw new UserFacingError(vscode.l10n.t('Open a note that is about code first.'));
  }

  async #noteAt(path: unknown): Promise<NoteFile | undefined> {
    const { folder } = this.#current.require();
    return typeof path === 'string' ? (await folder.notes.all()).get(path) : undefined;
  }

  async #openCode({ note: { code } }: CodeNote): Promise<vscode.TextDocument> {
    if (!isFilePath(code.file)) {
      throw new UserFacingError(vscode.l10n.t('{0} is not a path inside the workspace folder.', code.file));
    }
    const asNoted = await this.#tryToOpen(code.file);
    if (asNoted) return asNoted;
    const place = await this.#current.require().folder.codePlaces.placeOf(code.file);
    const renamed = place.kind === 'renamed' ? await this.#tryToOpen(place.file) : undefined;
    if (renamed) return renamed;
    const quote = shorten(code.quote.trim(), maxQuoteLength);
    throw new UserFacingError(
      vscode.l10n.t(
        '{0} doesn’t exist here: it was deleted, or is on another branch. The note quotes: {1}',
        code.file,
        quote,
      ),
    );
  }

  async #tryToOpen(file: FilePath): Promise<vscode.TextDocument | undefined> {
    const place = await this.#current.require().find(file);
    if (place.kind !== 'file') return undefined;
    return vscode.workspace.openTextDocument(place.uri).then(
      (document) => document,
      () => undefined,
    );
  }
}

/** The capture aim for a piece of code. Throws a user-facing error if there is no code to refer to. */
export function anchorAt(
  current: CurrentFolder,
  document: vscode.TextDocument,
  { start, end }: vscode.Range,
): Required<Pick<CaptureAim, 'about' | 'code'>> {
  const shown = current.require();
  const file = shown.pathOf(document.uri);
  if (file === undefined) {
    throw new UserFacingError(
      vscode.l10n.t('Notes can only be about files in the workspace folder. This file is outside it.'),
    );
  }
  const selected = {
    ...{ startLine: start.line + 1, startCharacter: start.character },
    ...{ endLine: end.line + 1, endCharacter: end.character },
  };
  const anchor = makeAnchor(document.getText(), selected, { file });
  if (!anchor) throw new UserFacingError(vscode.l10n.t('This file is blank, so there is nothing to refer to.'));
  const commit = readHead(shown.root).catch(() => undefined);
  return {
    about: `${fileName(file)}:${anchor.line}`,
    code: commit.then((hash) => (hash === undefined ? anchor : { ...anchor, commit: hash })),
  };
}

function requireEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new UserFacingError(vscode.l10n.t('Open a file first.'));
  return editor;
}

async function show(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  await vscode.window.showTextDocument(document, { selection });
}

/** Reports that the quote is gone, and offers to open the file without going to a line. */
async function tellLost({ note: { code } }: CodeNote, document: vscode.TextDocument): Promise<void> {
  const openFile = vscode.l10n.t('Open {0}', baseName(code.file));
  const quote = shorten(code.quote.trim(), maxQuoteLength);
  const message = vscode.l10n.t('The quoted code is no longer in {0}: {1}', code.file, quote);
  if ((await tell('warning', message, openFile)) === openFile) {
    await vscode.window.showTextDocument(document);
  }
}
