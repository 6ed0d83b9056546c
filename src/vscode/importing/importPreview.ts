import * as vscode from 'vscode';

import type { ImportPlan } from '../../app/importing/planImport.js';
import type { ImportResult } from '../../core/import/importResult.js';
import { shorten } from '../words.js';
import { wordLeftOut, wordOffer, wordSteps } from './importWords.js';

const scheme = 'sre-onboarding-preview';

/** How many characters of a text that is left out the preview shows. */
const maxTextLength = 80;

/** Shows what an import would write, and all that it would not, in a document that nothing can be typed into. */
export class ImportPreview implements vscode.TextDocumentContentProvider {
  readonly #uri = vscode.Uri.from({ scheme, path: '/checklist.yaml' });
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;
  #text = '';

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  /** Opens the preview, or shows another plan in it. */
  async show(sourceName: string, imported: ImportResult, plan: ImportPlan): Promise<void> {
    this.#text = `${describe(sourceName, imported, plan)}\n${plan.text}`;
    this.#changed.fire(this.#uri);
    await vscode.window.showTextDocument(this.#uri, { preview: true, preserveFocus: true });
  }

  /** Closes the preview. */
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

function describe(sourceName: string, { offered, leftOut }: ImportResult, { counts }: ImportPlan): string {
  const notTaken = [
    ...offered
      .filter(({ isAccepted }) => !isAccepted)
      .map(({ line, text, reason }) => ({ line, text, why: wordOffer(reason) })),
    ...leftOut.map(({ line, text, reason }) => ({ line, text, why: wordLeftOut(reason) })),
  ].toSorted((a, b) => a.line - b.line);
  const lines = [
    vscode.l10n.t('A preview of checklist.yaml. Nothing is written yet.'),
    vscode.l10n.t(
      'From {0}: {1} imported, {2} merged into steps of the same title, {3} left out.',
      sourceName,
      wordSteps(counts.imported),
      counts.merged,
      counts.leftOut,
    ),
    ...(notTaken.length > 0 ? [vscode.l10n.t('Left out, by line of the source:')] : []),
    ...notTaken.map(
      ({ line, text, why }) => `  ${line}: ${shorten(text.replaceAll(/\s+/g, ' ').trim(), maxTextLength)} (${why})`,
    ),
  ];
  return lines.map((line) => `# ${line}\n`).join('');
}
