import * as vscode from 'vscode';

/**
 * Shows a Markdown document as it is to be read; as a text where VS Code's own Markdown extension was switched off.
 *
 * @param asText how the text is shown then.
 */
export async function showRendered(document: vscode.Uri, asText: vscode.TextDocumentShowOptions = {}): Promise<void> {
  if (vscode.extensions.getExtension('vscode.markdown-language-features')) {
    await vscode.commands.executeCommand('markdown.showPreview', document);
  } else {
    await vscode.window.showTextDocument(document, asText);
  }
}
