import * as vscode from 'vscode';

/** How long a text may be to be rendered, in UTF-16 code units: the engine can't be interrupted. */
const maxLength = 200_000;

/**
 * Renders Markdown by VS Code's own engine, as its preview does.
 *
 * @returns HTML that is not sanitised; the text as it is where the engine is switched off, or would take long.
 */
export async function renderMarkdown(markdown: string): Promise<string> {
  if (markdown.trim() === '') return '';
  if (markdown.length > maxLength) return asText(markdown);
  try {
    const html: unknown = await vscode.commands.executeCommand('markdown.api.render', markdown);
    if (typeof html === 'string') return html;
  } catch {
    // Then the text must do.
  }
  return asText(markdown);
}

function asText(markdown: string): string {
  return `<pre>${markdown.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
}
