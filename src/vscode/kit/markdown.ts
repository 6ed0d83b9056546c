import * as vscode from 'vscode';

import { joinMarkdown, type Markdown, plainMarkdown } from '../../core/text/plainMarkdown.js';
import type { CommandId } from '../../generated/manifest.js';

/** Markdown for VS Code to render. It trusts no link in it but what {@link markdownWithLink} puts there. */
export type ShownMarkdown = Readonly<vscode.MarkdownString>;

/** A link that runs a command of ours. */
export interface CommandLink {
  readonly label: string;
  readonly command: CommandId;
  readonly argument: unknown;
}

/** Paragraphs as a tooltip or hover; those that are empty are left out. */
export function markdownOf(...paragraphs: readonly (Markdown | '' | false | undefined)[]): ShownMarkdown {
  return new vscode.MarkdownString(joinMarkdown(paragraphs, '\n\n'));
}

/** Paragraphs with a link below them, the only one that VS Code lets run a command. */
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

/** `encodeURIComponent` leaves parentheses, which may end a link. */
function escape(parenthesis: string): string {
  return parenthesis === '(' ? '%28' : '%29';
}
