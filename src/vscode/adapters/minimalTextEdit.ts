import * as vscode from 'vscode';

import { findMinimalEdit } from '../../core/text/minimalEdit.js';

/** The smallest edit that makes a document's text another, so that a cursor outside of it stays where it is. */
export function minimalTextEdit(document: vscode.TextDocument, next: string): vscode.TextEdit {
  const { span, text } = findMinimalEdit(document.getText(), next);
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  return vscode.TextEdit.replace(range, text);
}
