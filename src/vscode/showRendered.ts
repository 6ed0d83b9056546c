import * as vscode from 'vscode';

const renderCommand = 'markdown.showPreview';

/**
 * Shows a Markdown document as it is to be read; as a text where the Markdown preview isn't there: it is an extension by itself,
 * which can be switched off, or run in another host than ours.
 *
 * @param asText how the text is shown then.
 */
export async function showRendered(document: vscode.Uri, asText: vscode.TextDocumentShowOptions = {}): Promise<void> {
  if ((await vscode.commands.getCommands(true)).includes(renderCommand)) {
    await vscode.commands.executeCommand(renderCommand, document);
    // One that is open already no longer follows a document that VS Code has let go of meanwhile.
    await vscode.commands.executeCommand('markdown.preview.refresh');
  } else {
    await vscode.window.showTextDocument(document, asText);
  }
}
