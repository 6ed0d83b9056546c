import * as vscode from 'vscode';

import type { FileProblemList } from '../../app/kit/fileProblems.js';
import type { Fix } from '../../core/fileHelp/fix.js';
import type { CommandId } from '../../generated/manifest.js';
import { LineIndex } from '../../core/text/lineIndex.js';
import type { Problem } from '../../core/text/problem.js';
import type { Span } from '../../core/text/span.js';
import { type HelpedFile, helpedFile } from './helpedFile.js';
import type { ShownFolder } from '../folder/shownFolder.js';

/** Fixes problems in the onboarding's files. */
export class FileFixes implements vscode.CodeActionProvider {
  readonly #shown: ShownFolder;

  constructor(shown: ShownFolder) {
    this.#shown = shown;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const file = helpedFile(this.#shown, document);
    const list = file && this.#shown.folder.problems.all.get(file.path);
    if (!file || !list || isStale(list, document)) return [];
    const lines = new LineIndex(list.text);
    const here = list.problems.filter(({ span }) => rangeIn(lines, span).intersection(range));
    if (here.some(({ code }) => code === 'file.conflict')) return [resolveAction(document.uri, diagnostics)];
    const fixes = await this.#findFixes(here, list, file);
    return fixes.map(({ problem, fix }) => {
      const action = new vscode.CodeAction(fixLabel(fix), vscode.CodeActionKind.QuickFix);
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(document.uri, rangeIn(lines, fix.edit.span), fix.edit.text);
      action.isPreferred = fix.isPreferred;
      action.diagnostics = diagnostics.filter(({ code, range: shown }) => {
        return code === problem.code && shown.isEqual(rangeIn(lines, problem.span));
      });
      return action;
    });
  }

  async #findFixes(
    problems: readonly Problem[],
    { text }: FileProblemList,
    { form, path }: HelpedFile,
  ): Promise<readonly { readonly problem: Problem; readonly fix: Fix }[]> {
    if (problems.length === 0) return [];
    const { fixProblem } = await import('../../core/fileHelp/fixProblem.js');
    const { readGivenValues } = await import('../../app/fileHelp/fileHelp.js');
    const given = await readGivenValues(this.#shown.folder, form, path);
    return problems.flatMap((problem) => fixProblem(problem, { text, form, given }).map((fix) => ({ problem, fix })));
  }
}

function resolveAction(file: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const title = vscode.l10n.t('Resolve Conflict');
  const command: CommandId = 'sreOnboarding.resolveConflict';
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command, title, arguments: [file] };
  action.isPreferred = true;
  action.diagnostics = diagnostics.filter(({ code }) => code === 'file.conflict');
  return action;
}

/** Whether the document's text differs from the one whose problems are known. */
function isStale({ text }: FileProblemList, document: vscode.TextDocument): boolean {
  return text.replace(/^\ufeff/, '') !== document.getText();
}

function rangeIn(lines: LineIndex, { start, end }: Span): vscode.Range {
  const [first, last] = [lines.positionAt(start), lines.positionAt(end)];
  return new vscode.Range(first.line, first.character, last.line, last.character);
}

function fixLabel({ kind, key, value }: Fix): string {
  switch (kind) {
    case 'replace':
      return vscode.l10n.t('Change to "{0}"', value);
    case 'add':
      return vscode.l10n.t('Add "{0}: {1}"', key, value);
  }
}
