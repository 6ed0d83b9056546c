import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { CurrentFolder } from '../folder/currentFolder.js';

/** Read-only documents generated from the folder's files, which open ones follow. */
export class ReadOnlyPages implements vscode.TextDocumentContentProvider {
  readonly #current: CurrentFolder;
  readonly #scheme: string;
  readonly #write: (folder: OnboardingFolder, page: vscode.Uri) => Promise<string>;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  /**
   * @param scheme of these pages' addresses only.
   * @param write returns a page's whole text.
   */
  constructor(
    current: CurrentFolder,
    scheme: string,
    write: (folder: OnboardingFolder, page: vscode.Uri) => Promise<string>,
  ) {
    this.#current = current;
    this.#scheme = scheme;
    this.#write = write;
    const refresh = (): void => this.#refresh();
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      current.follow(({ folder }) => {
        refresh();
        const changes = [
          folder.onDidChangeStanding,
          folder.notes.onDidChange,
          folder.sessions.onDidChange,
          folder.roadmap.onDidChange,
        ];
        return vscode.Disposable.from(...changes.map((onDidChange) => onDidChange(refresh)));
      }),
    );
  }

  async provideTextDocumentContent(page: vscode.Uri): Promise<string> {
    const folder = this.#current.shown?.folder;
    return folder ? this.#write(folder, page) : '';
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === this.#scheme) this.#changed.fire(uri);
    }
  }
}
