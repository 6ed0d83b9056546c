import * as vscode from 'vscode';

/** A read-only document that shows what would be written. */
export class PreviewDocument implements vscode.TextDocumentContentProvider {
  readonly #uri: vscode.Uri;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;
  #text = '';

  readonly onDidChange = this.#changed.event;

  /**
   * @param scheme of this document's address only.
   * @param name its file name, used as its title and to determine its language.
   */
  constructor(scheme: string, name: string) {
    this.#uri = vscode.Uri.from({ scheme, path: `/${name}` });
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  /** Opens or updates it without moving the focus. */
  async show(text: string): Promise<void> {
    this.#text = text;
    this.#changed.fire(this.#uri);
    await vscode.window.showTextDocument(this.#uri, { preview: true, preserveFocus: true });
  }

  async close(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const mine = tabs.filter(
      ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === this.#uri.toString(),
    );
    if (mine.length > 0) await vscode.window.tabGroups.close(mine, true);
  }

  provideTextDocumentContent(): string {
    return this.#text;
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}
