import * as vscode from 'vscode';

import type { ExplainedValue, Explanation } from '../../core/assist/hoverAt.js';
import { plainMarkdown } from '../words.js';
import { type HelpedFolder, helpedFile, rangeOf } from './helpedFile.js';

/** Explains keys and values in the onboarding's files. */
export class FileHover implements vscode.HoverProvider {
  readonly #helped: HelpedFolder;

  constructor(helped: HelpedFolder) {
    this.#helped = helped;
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const file = helpedFile(this.#helped, document);
    if (!file) return undefined;
    const cursor = { text: document.getText(), form: file.form, offset: document.offsetAt(position) };
    const { hoverAt } = await import('../../core/assist/hoverAt.js');
    const { readKnownWords } = await import('../../app/fileHelp.js');
    const explanation = hoverAt(cursor, await readKnownWords(this.#helped.folder, file.form));
    if (!explanation) return undefined;
    const { start, end } = explanation.span;
    return new vscode.Hover(new vscode.MarkdownString(wordExplanation(explanation)), rangeOf(document, start, end));
  }
}

function wordExplanation({ key, description, isRequired, value, options }: Explanation): string {
  const name = key === '' ? '' : `**${plainMarkdown(key)}**`;
  const head = isRequired && name !== '' ? vscode.l10n.t('{0} (required)', name) : name;
  const field = [head, description].filter(Boolean).join(': ');
  const list = options.map((option) => `- ${wordValue(option)}`).join('\n');
  return [value && wordValue(value), field, list].filter(Boolean).join('\n\n');
}

function wordValue({ value, title, description }: ExplainedValue): string {
  const name = `**${plainMarkdown(value)}**`;
  const meaning = [title && plainMarkdown(title), description].filter(Boolean).join('. ');
  return meaning === '' ? name : `${name}: ${meaning}`;
}
