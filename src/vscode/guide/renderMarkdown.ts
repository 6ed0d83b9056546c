import * as vscode from 'vscode';

/**
 * Renders Markdown by VS Code's own engine, as its preview does.
 *
 * @returns HTML that is not sanitised; where the engine is switched off, the text as it is.
 */
export async function renderMarkdown(markdown: string): Promise<string> {
  if (markdown.trim() === '') return '';
  try {
    const html: unknown = await vscode.commands.executeCommand('markdown.api.render', markdown);
    if (typeof html === 'string') return html;
  } catch {
    // Then the text must do.
  }
  return `<pre>${markdown.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
}
