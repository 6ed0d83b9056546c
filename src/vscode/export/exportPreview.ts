import * as vscode from 'vscode';

import { showRendered } from '../pages/showRendered.js';

const scheme = 'sre-onboarding-export';

/** The box that asks what to do with the preview keeps the focus. */
const asText: vscode.TextDocumentShowOptions = { preview: true, preserveFocus: true };

export type PreviewForm = 'rendered' | 'text' | 'diff';

export interface Previewed {
  /** Name of the file: `ROADMAP.md`. */
  readonly name: string;
  readonly text: string;
  /** The file that would be replaced, for the left side of the diff. */
  readonly existing?: vscode.Uri;
}

/** Shows what would be written in a read-only document, and closes everything that it opened. */
export class ExportPreview implements vscode.TextDocumentContentProvider {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;
  readonly #tabsBefore: ReadonlySet<string>;
  #text = '';

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
    this.#tabsBefore = new Set(allTabs().map(({ label }) => label));
  }

  /** Opens or updates the preview. */
  async show({ name, text, existing }: Previewed, form: PreviewForm): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${name}` });
    this.#text = text;
    this.#changed.fire(uri);
    await this.#closeTabs();
    if (form === 'diff' && existing) {
      const title = vscode.l10n.t('{0} (now ↔ after the export)', name);
      await vscode.commands.executeCommand('vscode.diff', existing, uri, title, { preview: true, preserveFocus: true });
    } else if (form === 'rendered') {
      await showRendered(uri, asText);
    } else {
      await vscode.window.showTextDocument(uri, asText);
    }
  }

  provideTextDocumentContent(): string {
    return this.#text;
  }

  async close(): Promise<void> {
    await this.#closeTabs();
    this.#registration.dispose();
    this.#changed.dispose();
  }

  async #closeTabs(): Promise<void> {
    const mine = allTabs().filter((tab) => isOurs(tab) || (isRendered(tab) && !this.#tabsBefore.has(tab.label)));
    if (mine.length > 0) await vscode.window.tabGroups.close(mine, true);
  }
}

function allTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

function isOurs({ input }: vscode.Tab): boolean {
  if (input instanceof vscode.TabInputText) return input.uri.scheme === scheme;
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === scheme;
}

function isRendered({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith('markdown.preview');
}
