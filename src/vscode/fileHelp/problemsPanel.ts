import * as vscode from 'vscode';

import type { FileProblems } from '../../app/kit/fileProblems.js';
import { LineIndex } from '../../core/text/lineIndex.js';
import type { Problem } from '../../core/text/problem.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { describeProblem } from './describeProblem.js';

/** Shows the problems of the onboarding's files in the Problems panel. */
export function showProblems(current: CurrentFolder): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('sre-onboarding');
  const follow = current.follow((shown) => {
    const { problems } = shown.folder;
    collection.clear();
    const show = (path: string): void => collection.set(shown.uriOf(path), diagnosticsOf(problems, path));
    for (const path of problems.all.keys()) show(path);
    return problems.onDidChange(show);
  });
  return vscode.Disposable.from(collection, follow);
}

function diagnosticsOf(problems: FileProblems, path: string): vscode.Diagnostic[] {
  const list = problems.all.get(path);
  if (!list) return [];
  const lines = new LineIndex(list.text);
  return list.problems.map((problem) => toDiagnostic(problem, lines));
}

function toDiagnostic(problem: Problem, lines: LineIndex): vscode.Diagnostic {
  const start = lines.positionAt(problem.span.start);
  const end = lines.positionAt(problem.span.end);
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const diagnostic = new vscode.Diagnostic(range, describeProblem(problem), vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'SRE Onboarding';
  diagnostic.code = problem.code;
  return diagnostic;
}
