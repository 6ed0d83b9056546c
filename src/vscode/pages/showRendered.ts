import * as vscode from 'vscode';

const renderCommand = 'markdown.showPreview';

/**
 * Shows a Markdown document rendered, or as text if there is no Markdown preview.
 *
 * @param asText options for showing it as text.
 */
export async function showRendered(document: vscode.Uri, asText: vscode.TextDocumentShowOptions = {}): Promise<void> {
  if (await canRender()) {
    await vscode.commands.executeCommand(renderCommand, document);
    // An open preview no longer follows a document that VS Code has released.
    await vscode.commands.executeCommand('markdown.preview.refresh');
  } else {
    await vscode.window.showTextDocument(document, asText);
  }
}

/**
 * The Markdown preview is an extension of its own and can be disabled. Its command isn't registered before it is active; if it
 * runs in another host, only its command is visible.
 */
async function canRender(): Promise<boolean> {
  if (vscode.extensions.getExtension('vscode.markdown-language-features')) return true;
  return (await vscode.commands.getCommands(true)).includes(renderCommand);
}
