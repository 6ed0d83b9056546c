import * as vscode from 'vscode';

import { joinMarkdown, type Markdown, plainMarkdown } from '../../core/text/plainMarkdown.js';
import type { CommandId } from '../../generated/manifest.js';

/** Markdown for VS Code to render. The only trusted link in it is the one added by {@link markdownWithLink}. */
export type ShownMarkdown = Readonly<vscode.MarkdownString>;

/** A link that runs one of our commands. */
export interface CommandLink {
  readonly label: string;
  readonly command: CommandId;
  readonly argument: unknown;
}

/** Paragraphs for a tooltip or hover; empty ones are omitted. */
export function markdownOf(...paragraphs: readonly (Markdown | '' | false | undefined)[]): ShownMarkdown {
  return new vscode.MarkdownString(joinMarkdown(paragraphs, '\n\n'));
}

/** Paragraphs followed by a link, the only one that VS Code lets run a command. */
export function markdownWithLink(
  paragraphs: readonly (Markdown | '' | undefined)[],
  { label, command, argument }: CommandLink,
): ShownMarkdown {
  const address = `command:${command}?${encodeURIComponent(JSON.stringify([argument])).replaceAll(/[()]/g, escape)}`;
  const markdown = new vscode.MarkdownString(joinMarkdown(paragraphs, '\n\n'));
  markdown.appendMarkdown(`\n\n[${plainMarkdown(label)}](${address})`);
  markdown.isTrusted = { enabledCommands: [command] };
  return markdown;
}

/** `encodeURIComponent` doesn't escape parentheses, which may end a link. */
function escape(parenthesis: string): string {
  return parenthesis === '(' ? '%28' : '%29';
}
