import * as vscode from 'vscode';

import type { OpenFileEvents } from '../../app/files/openFileEvents.js';
import type { SaveMerger } from '../../app/files/saveMerger.js';
import type { PendingSaves } from '../../app/files/pendingSaves.js';
import type { Disposable, FilePath } from '../../app/ports.js';
import { minimalTextEdit } from './minimalTextEdit.js';
import { pause } from './pause.js';
import { toFilePath } from '../folder/workspacePath.js';

/** How long a save waits for us, in milliseconds, the time included that the editor takes. VS Code waits 1,500. */
const longestAnswerMs = 1400;

/** After how long a file is saved again that isn't saved yet, in milliseconds. A save that is still under way just goes on. */
const retryMs = 1000;

/** How often a file is saved again that VS Code refused to save. */
const mostRetries = 3;

/** What saves of open files are followed with. */
export interface SavesFollowedParts {
  /** The workspace folder. */
  readonly root: vscode.Uri;
  readonly folder: FilePath;
  readonly merge: SaveMerger;
  readonly events: OpenFileEvents;
  readonly underWay: PendingSaves;
  /** Whether an edit of our own is under way in an editor: it has its turn already, and whoever saves, saves it. */
  readonly isOurs: (path: FilePath) => boolean;
}

/** Gives the saves of open files turns among all that windows write, and lets them take in what others have written meanwhile. */
export class SaveFollower implements Disposable {
  readonly #parts: SavesFollowedParts;
  /** How often files were saved again that are not saved yet. */
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

  /** @param ended whether the save comes to a good end. */
  async #prepare(path: FilePath, document: vscode.TextDocument, ended: Promise<boolean>): Promise<void> {
    const begunMs = performance.now();
    const asked = document.getText();
    const next = await this.#parts.merge.prepare({ path, text: () => document.getText(), ended });
    if (next.outlook === 'retry') void this.#retryUnlessSaved(path, document, ended);
    if (next.text === asked || document.getText() !== asked) return;
    // Edits that are handed to VS Code here it makes some time later, of whatever version the document is by then.
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, [minimalTextEdit(document, next.text)]);
    await Promise.race([vscode.workspace.applyEdit(edit), pause(begunMs + longestAnswerMs - performance.now())]);
  }

  /** Saves a document again if it isn't saved: else VS Code would no longer save the file by itself. */
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
