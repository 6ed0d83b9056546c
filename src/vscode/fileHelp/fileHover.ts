import * as vscode from 'vscode';

import type { ExplainedValue, Explanation } from '../../core/fileHelp/hoverAt.js';
import { helpedFile, rangeOf } from './helpedFile.js';
import {
  joinMarkdown,
  type Markdown,
  ownMarkdown,
  plainMarkdown,
  strongMarkdown,
} from '../../core/text/plainMarkdown.js';
import { markdownOf } from '../kit/markdown.js';
import type { ShownFolder } from '../folder/shownFolder.js';

export class FileHover implements vscode.HoverProvider {
  readonly #shown: ShownFolder;

  constructor(shown: ShownFolder) {
    this.#shown = shown;
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const file = helpedFile(this.#shown, document);
    if (!file) return undefined;
    const cursor = { text: document.getText(), form: file.form, offset: document.offsetAt(position) };
    const { hoverAt } = await import('../../core/fileHelp/hoverAt.js');
    const { readKnownWords } = await import('../../app/fileHelp/fileHelp.js');
    const explanation = hoverAt(cursor, await readKnownWords(this.#shown.folder, file));
    if (!explanation) return undefined;
    const { start, end } = explanation.span;
    return new vscode.Hover(markdownOf(...describeExplanation(explanation)), rangeOf(document, start, end));
  }
}

function describeExplanation({ key, description, isRequired, value, options }: Explanation): readonly Markdown[] {
  const name = strongMarkdown(key);
  const head = isRequired && name !== '' ? ownMarkdown(vscode.l10n.t('{0} (required)', name)) : name;
  const field = joinMarkdown([head, ownMarkdown(description ?? '')], ': ');
  const list = options.map((option) => joinMarkdown([ownMarkdown('-'), describeValue(option)], ' '));
  return [value ? describeValue(value) : ownMarkdown(''), field, joinMarkdown(list, '\n')];
}

function describeValue({ value, title, description }: ExplainedValue): Markdown {
  const meaning = joinMarkdown([title && plainMarkdown(title), ownMarkdown(description ?? '')], '. ');
  return joinMarkdown([strongMarkdown(value), meaning], ': ');
}
