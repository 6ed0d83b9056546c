import * as vscode from 'vscode';

/** The longest text that is rendered, in UTF-16 code units: the engine can't be interrupted. */
const maxLength = 200_000;

/**
 * Renders Markdown with VS Code's own engine, like its preview.
 *
 * @returns unsanitized HTML; the unchanged text if the engine is disabled or would take too long.
 */
export async function renderMarkdown(markdown: string): Promise<string> {
  if (markdown.trim() === '') return '';
  if (markdown.length > maxLength) return asText(markdown);
  try {
    const html: unknown = await vscode.commands.executeCommand('markdown.api.render', markdown);
    if (typeof html === 'string') return html;
  } catch {
    // Show the text instead.
  }
  return asText(markdown);
}

function asText(markdown: string): string {
  return `<pre>${markdown.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
}
