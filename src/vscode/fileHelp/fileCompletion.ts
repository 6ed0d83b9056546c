import * as vscode from 'vscode';

import type { Completion } from '../../core/fileHelp/completeAt.js';
import { helpedFile, rangeOf } from './helpedFile.js';
import { inert } from '../../core/text/inertText.js';
import { ownMarkdown, plainMarkdown } from '../../core/text/plainMarkdown.js';
import { markdownOf, type ShownMarkdown } from '../kit/markdown.js';
import type { ShownFolder } from '../folder/shownFolder.js';

/** Completes keys and values in the onboarding's files. */
export class FileCompletion implements vscode.CompletionItemProvider {
  readonly #shown: ShownFolder;

  constructor(shown: ShownFolder) {
    this.#shown = shown;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    _token: vscode.CancellationToken,
    { triggerCharacter }: vscode.CompletionContext,
  ): Promise<vscode.CompletionList | undefined> {
    const file = helpedFile(this.#shown, document);
    if (!file || (triggerCharacter === ' ' && isIndentation(document, position))) return undefined;
    const cursor = { text: document.getText(), form: file.form, offset: document.offsetAt(position) };
    const { completeAt } = await import('../../core/fileHelp/completeAt.js');
    const { readKnownWords } = await import('../../app/fileHelp/fileHelp.js');
    const { items, isIncomplete } = completeAt(cursor, await readKnownWords(this.#shown.folder, file));
    const shown = items.map((item, index) => toItem(document, item, index));
    return new vscode.CompletionList(shown, isIncomplete);
  }
}

/** No suggestions while a line is being indented: the next Enter would accept one. */
function isIndentation(document: vscode.TextDocument, { line, character }: vscode.Position): boolean {
  return document.lineAt(line).text.slice(0, character).trim() === '';
}

function toItem(document: vscode.TextDocument, completion: Completion, index: number): vscode.CompletionItem {
  const { kind, label, insert, replace, title } = completion;
  const item = new vscode.CompletionItem(
    title === undefined ? inert(label) : { label: inert(label), description: inert(title) },
  );
  const range = rangeOf(document, replace.start, replace.end);
  const quote = /^["']/.exec(document.getText(range))?.[0] ?? '';
  item.kind = kind === 'key' ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.EnumMember;
  item.insertText = insert;
  item.keepWhitespace = true;
  item.range = range;
  item.sortText = String(index).padStart(4, '0');
  item.filterText = `${quote}${label}${title === undefined ? '' : ` ${title}`}`;
  if (completion.isRequired) item.detail = vscode.l10n.t('required');
  const documentation = documentationOf(completion);
  if (documentation.value !== '') item.documentation = documentation;
  if (completion.asksOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

function documentationOf({ title, description = '' }: Completion): ShownMarkdown {
  return markdownOf(title && plainMarkdown(title), ownMarkdown(description));
}
