import * as vscode from 'vscode';

import { findMinimalEdit } from '../../core/text/minimalEdit.js';

/** The smallest edit that turns a document's text into another, so that a cursor outside the edit stays where it is. */
export function minimalTextEdit(document: vscode.TextDocument, next: string): vscode.TextEdit {
  const { span, text } = findMinimalEdit(document.getText(), next);
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  return vscode.TextEdit.replace(range, text);
}
