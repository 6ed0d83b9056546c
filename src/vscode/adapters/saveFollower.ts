import * as vscode from 'vscode';

import type { OpenFileEvents } from '../../app/files/openFileEvents.js';
import type { SaveMerger } from '../../app/files/saveMerger.js';
import type { PendingSaves } from '../../app/files/pendingSaves.js';
import type { Disposable, FilePath } from '../../app/ports.js';
import { minimalTextEdit } from './minimalTextEdit.js';
import { pause } from './pause.js';
import { toFilePath } from '../folder/workspacePath.js';

/** How long a save waits for us, including the editor's own time. VS Code waits 1,500 ms. */
const longestAnswerMs = 1400;

/** After how long an unsaved file is saved again. A save that is still running just continues. */
const retryMs = 1000;

/** How often a file that VS Code refused to save is saved again. */
const mostRetries = 3;

export interface SavesFollowedParts {
  readonly root: vscode.Uri;
  readonly folder: FilePath;
  readonly merge: SaveMerger;
  readonly events: OpenFileEvents;
  readonly underWay: PendingSaves;
  /** Whether one of our own edits is being made in the editor. It has its turn already, and any save includes it. */
  readonly isOurs: (path: FilePath) => boolean;
}

/** Gives saves of open files a turn among all windows, and merges what others have written in the meantime. */
export class SaveFollower implements Disposable {
  readonly #parts: SavesFollowedParts;
  /** How often each unsaved file has been saved again. */
  readonly #retries = new Map<FilePath, number>();
  readonly #subscriptions: vscode.Disposable;

  constructor(parts: SavesFollowedParts) {
    this.#parts = parts;
    const { workspace } = vscode;
    this.#subscriptions = vscode.Disposable.from(
      workspace.onDidOpenTextDocument((document) => this.#begin(document)),
      workspace.onDidChangeTextDocument((event) =>
        this.#unlessOther(event.document, (path) => this.#follow(path, event)),
      ),
      workspace.onDidSaveTextDocument((document) => this.#unlessOther(document, (path) => this.#afterSave(path))),
      workspace.onDidCloseTextDocument((document) => this.#unlessOther(document, (path) => this.#forget(path))),
      workspace.onWillSaveTextDocument((event) =>
        this.#unlessOther(event.document, (path) => {
          const ended = parts.underWay.begin(path);
          if (!parts.isOurs(path)) event.waitUntil(this.#prepare(path, event.document, ended));
        }),
      ),
    );
    for (const document of workspace.textDocuments) this.#begin(document);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #begin(document: vscode.TextDocument): void {
    this.#unlessOther(document, (path) => this.#parts.events.opened(path, document.getText(), document.isDirty));
  }

  #follow(path: FilePath, { document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const event = contentChanges.length > 0 ? 'changed' : 'turned';
    this.#parts.events[event](path, document.getText(), document.isDirty);
  }

  #afterSave(path: FilePath): void {
    this.#parts.underWay.end(path, true);
    this.#retries.delete(path);
    this.#parts.events.saved(path);
  }

  #forget(path: FilePath): void {
    this.#parts.underWay.end(path, false);
    this.#parts.events.closed(path);
    this.#retries.delete(path);
  }

  #unlessOther(document: vscode.TextDocument, act: (path: FilePath) => void): void {
    const { root, folder } = this.#parts;
    const path = toFilePath(root, document.uri);
    if (path === folder || path?.startsWith(`${folder}/`)) act(path);
  }

  /** @param ended resolves with whether the save succeeds. */
  async #prepare(path: FilePath, document: vscode.TextDocument, ended: Promise<boolean>): Promise<void> {
    const begunMs = performance.now();
    const asked = document.getText();
    const next = await this.#parts.merge.prepare({ path, text: () => document.getText(), ended });
    if (next.outlook === 'retry') void this.#retryUnlessSaved(path, document, ended);
    if (next.text === asked || document.getText() !== asked) return;
    // VS Code applies edits that are passed to it here some time later, whatever the document's version is by then.
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, [minimalTextEdit(document, next.text)]);
    await Promise.race([vscode.workspace.applyEdit(edit), pause(begunMs + longestAnswerMs - performance.now())]);
  }

  /** Saves a document again if it isn't saved; otherwise VS Code would stop saving it automatically. */
  async #retryUnlessSaved(path: FilePath, document: vscode.TextDocument, ended: Promise<boolean>): Promise<void> {
    for (;;) {
      const isOver = await Promise.race([ended, pause(retryMs)]);
      const retries = this.#retries.get(path) ?? 0;
      if (isOver !== undefined || !document.isDirty || retries === mostRetries) return;
      this.#retries.set(path, retries + 1);
      await document.save();
    }
  }
}
