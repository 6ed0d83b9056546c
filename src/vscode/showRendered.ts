import * as vscode from 'vscode';

/**
 * Shows a Markdown document as it is to be read; as a text where VS Code's own Markdown extension was switched off.
 *
 * @param asText how the text is shown then.
 */
export async function showRendered(document: vscode.Uri, asText: vscode.TextDocumentShowOptions = {}): Promise<void> {
  if (vscode.extensions.getExtension('vscode.markdown-language-features')) {
    await vscode.commands.executeCommand('markdown.showPreview', document);
    // One that is open already no longer follows a document that VS Code has let go of meanwhile.
    await vscode.commands.executeCommand('markdown.preview.refresh');
  } else {
    await vscode.window.showTextDocument(document, asText);
  }
}
