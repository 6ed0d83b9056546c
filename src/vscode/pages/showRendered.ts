import * as vscode from 'vscode';

const renderCommand = 'markdown.showPreview';

/**
 * Shows a Markdown document as it is to be read; as a text where there is no Markdown preview.
 *
 * @param asText how the text is shown then.
 */
export async function showRendered(document: vscode.Uri, asText: vscode.TextDocumentShowOptions = {}): Promise<void> {
  if (await canRender()) {
    await vscode.commands.executeCommand(renderCommand, document);
    // One that is open already no longer follows a document that VS Code has let go of meanwhile.
    await vscode.commands.executeCommand('markdown.preview.refresh');
  } else {
    await vscode.window.showTextDocument(document, asText);
  }
}

/**
 * The Markdown preview is an extension by itself, which can be switched off. Its command isn't there before something made it
 * active; where it runs in another host than ours, only its command is seen.
 */
async function canRender(): Promise<boolean> {
  if (vscode.extensions.getExtension('vscode.markdown-language-features')) return true;
  return (await vscode.commands.getCommands(true)).includes(renderCommand);
}
