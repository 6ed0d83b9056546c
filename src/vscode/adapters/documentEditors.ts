import * as vscode from 'vscode';

import type { Editors, OpenFile, SaveOutcome } from '../../app/files/editors.js';
import type { OpenFileEvents } from '../../app/files/openFileEvents.js';
import type { FilePath } from '../../app/ports.js';
import { minimalTextEdit } from './minimalTextEdit.js';
import { pause } from './pause.js';
import { isSetReadOnly } from './readOnlySetting.js';
import { toFilePath, toUri } from '../folder/workspacePath.js';

/** How long an editor may take to show what is on disk. VS Code takes up to a second. */
const longestCatchUpMs = 2000;

/** How long saving may take: other extensions may format first, or ask. */
const longestSaveMs = 10_000;

/** After how long without a key press somebody counts as having stopped typing. */
const stillMs = 150;

/** How long to wait for somebody to stop typing. */
const longestTypingMs = 1000;

/** How long a document may be reported as unsaved after a save, since another save may have to end first. */
const longestLagMs = 5000;

export class DocumentEditors implements Editors {
  readonly #root: vscode.Uri;
  readonly #events: OpenFileEvents;

  /** @param events knows which documents VS Code reports as saved although they aren't. */
  constructor(root: vscode.Uri, events: OpenFileEvents) {
    this.#root = root;
    this.#events = events;
  }

  find(path: FilePath): OpenFile | undefined {
    const document = this.#document(path);
    return document && this.#toOpenFile(path, document);
  }

  unsaved(): ReadonlyMap<FilePath, OpenFile> {
    const files = new Map<FilePath, OpenFile>();
    for (const document of vscode.workspace.textDocuments) {
      const path = toFilePath(this.#root, document.uri);
      if (path !== undefined && this.#isUnsaved(path, document)) files.set(path, this.#toOpenFile(path, document));
    }
    return files;
  }

  async edit(path: FilePath, expected: string, next: string): Promise<'edited' | 'changed' | 'refused'> {
    const document = this.#document(path);
    if (document?.getText() !== expected) return 'changed';
    if (next === expected) return 'edited';
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, [minimalTextEdit(document, next)]);
    if (await vscode.workspace.applyEdit(edit)) return 'edited';
    return document.getText() === expected ? 'refused' : 'changed';
  }

  /** VS Code refuses to save a document while it asks extensions about a save of it. That save contains our edit. */
  async save(path: FilePath, text: string): Promise<SaveOutcome> {
    const document = this.#document(path);
    if (document?.getText() !== text) return 'later';
    let saved: string | undefined;
    let isTried = false;
    const saves = vscode.Disposable.from(
      vscode.workspace.onWillSaveTextDocument((event) => {
        if (event.document === document && event.reason === vscode.TextDocumentSaveReason.Manual) isTried = true;
      }),
      vscode.workspace.onDidSaveTextDocument((other) => {
        if (other === document) saved = document.getText();
      }),
    );
    const isSaved = await Promise.race([document.save(), pause(longestSaveMs).then(() => false)]);
    // VS Code's own process knows before this one that a document is saved.
    await until(() => !document.isDirty || document.getText() !== text, longestLagMs);
    saves.dispose();
    if (isSaved || !document.isDirty) return { saved: saved ?? document.getText() };
    return isTried && document.getText() === text ? 'failed' : 'later';
  }

  async catchUp(path: FilePath, isCurrent: (text: string) => boolean): Promise<void> {
    await until(() => {
      const open = this.find(path);
      return open === undefined || open.isDirty || isCurrent(open.text);
    }, longestCatchUpMs);
  }

  async stillness(path: FilePath): Promise<void> {
    const uri = toUri(this.#root, path).toString();
    let stillSinceMs = performance.now();
    const typing = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === uri) stillSinceMs = performance.now();
    });
    const endMs = stillSinceMs + longestTypingMs;
    for (let nowMs = stillSinceMs; nowMs < Math.min(stillSinceMs + stillMs, endMs); nowMs = performance.now())
      await pause(Math.min(stillSinceMs + stillMs, endMs) - nowMs);
    typing.dispose();
  }

  isReadOnly(path: FilePath): boolean {
    return isSetReadOnly(this.#root, toUri(this.#root, path));
  }

  #toOpenFile(path: FilePath, document: vscode.TextDocument): OpenFile {
    return { text: document.getText(), isDirty: this.#isUnsaved(path, document) };
  }

  #isUnsaved(path: FilePath, { isDirty }: vscode.TextDocument): boolean {
    return isDirty || this.#events.isTypedOn(path);
  }

  #document(path: FilePath): vscode.TextDocument | undefined {
    const uri = toUri(this.#root, path).toString();
    return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
  }
}

/** Waits until a condition holds, but no longer than `longestMs`. */
async function until(isSo: () => boolean, longestMs: number): Promise<void> {
  if (isSo()) return;
  const subscriptions: vscode.Disposable[] = [];
  const change = new Promise<void>((resolve) => {
    const look = (): void => void (isSo() && resolve());
    subscriptions.push(
      vscode.workspace.onDidChangeTextDocument(look),
      vscode.workspace.onDidSaveTextDocument(look),
      vscode.workspace.onDidCloseTextDocument(look),
    );
  });
  await Promise.race([change, pause(longestMs)]);
  vscode.Disposable.from(...subscriptions).dispose();
}
