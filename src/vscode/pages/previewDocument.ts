import * as vscode from 'vscode';

/** A document that is shown before something is written, and that nothing can be typed into. */
export class PreviewDocument implements vscode.TextDocumentContentProvider {
  readonly #uri: vscode.Uri;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;
  #text = '';

  readonly onDidChange = this.#changed.event;

  /**
   * @param scheme of this document's address, and of no other's.
   * @param name its file's name, which is its title and says what language it is in.
   */
  constructor(scheme: string, name: string) {
    this.#uri = vscode.Uri.from({ scheme, path: `/${name}` });
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  /** Opens it, or shows another text in it; the focus stays where it is. */
  async show(text: string): Promise<void> {
    this.#text = text;
    this.#changed.fire(this.#uri);
    await vscode.window.showTextDocument(this.#uri, { preview: true, preserveFocus: true });
  }

  /** Closes it. */
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
