import * as vscode from 'vscode';

import { Burst } from '../../app/kit/burst.js';
import { findTarget, readLinkable } from '../../app/links/links.js';
import type { RoadmapWarningCode } from '../../core/roadmap/roadmapWarnings.js';
import { hostTimer } from '../adapters/hostTimer.js';
import type { Funnel } from '../kit/funnel.js';
import { helpedFile, rangeOf } from '../fileHelp/helpedFile.js';
import { referencesIn } from './referenceAt.js';
import type { ShownFolder } from '../folder/shownFolder.js';

const code = 'link.broken';

/** How many broken links of a document are reported. */
const maxBroken = 100;

/** How many of them get a suggested id at once; each is compared with every id. */
const maxFixed = 10;

/** Broken links, and broken evidence, which is reported with the other warnings about items. */
const fixedCodes: ReadonlySet<unknown> = new Set([code, 'roadmap.evidenceGone' satisfies RoadmapWarningCode]);

/** Shows broken links of visible documents in the Problems panel. */
export function showBrokenLinks(shown: ShownFolder, funnel: Funnel): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('sre-onboarding-links');
  let isOver = false;
  const show = async (document: vscode.TextDocument): Promise<void> => {
    if (!helpedFile(shown, document)) return;
    const { version } = document;
    const broken = await findBroken(shown, document);
    // Newer text is checked in its turn; closed documents are not reported.
    if (document.version === version && isOnScreen(document) && !isOver) collection.set(document.uri, broken);
  };
  const changed = new Burst<vscode.TextDocument>(hostTimer, (documents) => {
    for (const document of documents) void funnel.run(() => show(document));
  });
  const showAll = (): void => vscode.window.visibleTextEditors.forEach(({ document }) => changed.add(document));
  showAll();
  const { notes, sessions, roadmap } = shown.folder;
  return vscode.Disposable.from(
    new vscode.Disposable(() => (isOver = true)),
    collection,
    changed,
    ...[notes, sessions, roadmap].map((store) => store.onDidChange(showAll)),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.workspace.onDidChangeTextDocument(({ document }) => changed.add(document)),
    // Not when the document closes: VS Code keeps it for minutes after its tab was closed.
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed) if (input instanceof vscode.TabInputText) collection.delete(input.uri);
    }),
  );
}

function isOnScreen(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}

async function findBroken(shown: ShownFolder, document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  const diagnostics: vscode.Diagnostic[] = [];
  for (const reference of await referencesIn(shown, document)) {
    if (diagnostics.length === maxBroken) break;
    const { to, id, span } = reference;
    if (to !== 'any' || (await findTarget(shown.folder, reference))) continue;
    const range = rangeOf(document, span.start, span.end);
    const message = vscode.l10n.t('There is no note, session or roadmap item "{0}".', id);
    const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information);
    diagnostic.source = 'SRE Onboarding';
    diagnostic.code = code;
    diagnostics.push(diagnostic);
  }
  return diagnostics;
}

/** Replaces an unknown id by the one that was probably meant. */
export class BrokenLinkFixes implements vscode.CodeActionProvider {
  readonly #shown: ShownFolder;

  constructor(shown: ShownFolder) {
    this.#shown = shown;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const file = helpedFile(this.#shown, document);
    const broken = diagnostics.filter((diagnostic) => fixedCodes.has(diagnostic.code)).slice(0, maxFixed);
    if (!file || broken.length === 0) return [];
    const { nearestId } = await import('../../core/links/nearestId.js');
    const ids = (await readLinkable(this.#shown.folder, file.path)).map(({ value }) => value);
    return broken.flatMap((diagnostic) => {
      const nearest = nearestId(document.getText(diagnostic.range).replaceAll(/["']/g, ''), ids);
      return nearest === undefined ? [] : changeTo(document.uri, diagnostic, nearest);
    });
  }
}

function changeTo(uri: vscode.Uri, diagnostic: vscode.Diagnostic, id: string): vscode.CodeAction {
  const action = new vscode.CodeAction(vscode.l10n.t('Change to "{0}"', id), vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(uri, diagnostic.range, id);
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  return action;
}
