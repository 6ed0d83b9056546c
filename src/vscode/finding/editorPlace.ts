import * as vscode from 'vscode';

/** Remembers the editor's state, so that previews can be closed without a trace. */
export class EditorPlace {
  readonly #editor = vscode.window.activeTextEditor;
  readonly #selection = this.#editor?.selection;
  readonly #isPreview = vscode.window.tabGroups.activeTabGroup.activeTab?.isPreview ?? false;
  readonly #openBefore = new Set(openTabs().map(({ uri }) => uri));
  readonly #shown = new Set<string>();

  /**
   * Shows a file in the preview tab without moving the keyboard focus. Does nothing if the file can't be shown.
   *
   * @param selection the part to reveal.
   */
  async show(uri: vscode.Uri, selection?: vscode.Range): Promise<void> {
    this.#shown.add(uri.toString());
    const options = { preview: true, preserveFocus: true, ...(selection && { selection }) };
    await vscode.window.showTextDocument(uri, options).then(
      () => undefined,
      // The file no longer exists; the next search won't find it.
      () => this.#shown.delete(uri.toString()),
    );
  }

  /** Restores the editor's state and closes previews. */
  async goBack(): Promise<void> {
    if (this.#shown.size === 0) return;
    const looked = openTabs().filter(({ uri }) => this.#shown.has(uri) && !this.#openBefore.has(uri));
    if (this.#editor && this.#selection) {
      const { document, viewColumn } = this.#editor;
      await vscode.window.showTextDocument(document, {
        selection: this.#selection,
        preview: this.#isPreview,
        ...(viewColumn && { viewColumn }),
      });
    }
    const stillOpen = new Set(openTabs().map(({ tab }) => tab));
    await vscode.window.tabGroups.close(looked.map(({ tab }) => tab).filter((tab) => stillOpen.has(tab)));
  }
}

function openTabs(): readonly { readonly tab: vscode.Tab; readonly uri: string }[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.flatMap((tab) =>
    tab.input instanceof vscode.TabInputText ? { tab, uri: tab.input.uri.toString() } : [],
  );
}
