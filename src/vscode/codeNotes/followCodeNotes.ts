import * as vscode from 'vscode';

import { Burst } from '../../app/kit/burst.js';
import { followMoves, type MovedPath } from '../../app/codeNotes/codeNotes.js';
import { isCodeNote } from '../../app/notes/noteStore.js';
import { hostTimer } from '../adapters/hostTimer.js';
import type { Funnel } from '../kit/funnel.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { NoteLenses } from './noteLenses.js';
import { NoteMarks } from './noteMarks.js';
import type { ShownFolder } from '../folder/shownFolder.js';

export interface CodeNoteParts {
  readonly current: CurrentFolder;
  readonly funnel: Funnel;
  readonly extensionUri: vscode.Uri;
}

/** Keeps notes and their code in step: gutter icons follow edits and changed notes, and notes follow renamed files. */
export function followCodeNotes({ current, funnel, extensionUri }: CodeNoteParts): vscode.Disposable {
  return current.follow((shown) => {
    const { folder } = shown;
    const marks = new NoteMarks(shown, extensionUri);
    const lenses = new NoteLenses(shown);
    const changed = new Burst<vscode.TextDocument>(hostTimer, (documents) => {
      void funnel.run(async () => {
        for (const document of documents) await marks.show(document);
        await tellActiveNote(shown);
      });
    });
    const showAll = (): void => vscode.window.visibleTextEditors.forEach(({ document }) => changed.add(document));
    const showAnew = (): void => {
      showAll();
      lenses.refresh();
    };
    showAll();
    return vscode.Disposable.from(
      marks,
      lenses,
      changed,
      folder.notes.onDidChange(showAnew),
      folder.codePlaces.onDidChange(showAnew),
      vscode.window.onDidChangeVisibleTextEditors(showAll),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && changed.add(editor.document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => changed.add(document)),
      vscode.workspace.onDidRenameFiles(({ files }) => void funnel.run(() => followRenames(shown, files))),
    );
  });
}

/** Sets the context key that shows the buttons of a code note in its editor. */
async function tellActiveNote(shown: ShownFolder): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const path = uri && shown.pathOf(uri);
  const file = path === undefined ? undefined : (await shown.folder.notes.all()).get(path);
  const isAboutCode = file !== undefined && isCodeNote(file);
  await vscode.commands.executeCommand('setContext', 'sreOnboarding.noteHasCode', isAboutCode);
}

type Renames = vscode.FileRenameEvent['files'];

async function followRenames(shown: ShownFolder, renames: Renames): Promise<void> {
  const moves = renames.flatMap(({ oldUri, newUri }): readonly MovedPath[] => {
    const [from, to] = [shown.pathOf(oldUri), shown.pathOf(newUri)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  const [left] = moves.length === 0 ? [] : await followMoves(shown.folder, moves);
  if (left !== undefined) {
    throw new UserFacingError(vscode.l10n.t('{0} still refers to the old path. Change it by hand.', left));
  }
}
