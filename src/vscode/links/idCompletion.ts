import * as vscode from 'vscode';

import { readLinkable } from '../../app/links/links.js';
import { offerWords } from '../../core/fileHelp/words.js';
import { openIdLinkAt } from '../../core/links/idLinks.js';
import { splitFrontMatter } from '../../core/text/frontMatter.js';
import { inert } from '../../core/text/inertText.js';
import { helpedFile, rangeOf } from '../fileHelp/helpedFile.js';
import type { ShownFolder } from '../folder/shownFolder.js';

/** Completes `[[` to the id of a note, a session or a roadmap item, which can also be found by title. */
export class IdCompletion implements vscode.CompletionItemProvider {
  readonly #shown: ShownFolder;

  constructor(shown: ShownFolder) {
    this.#shown = shown;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionList | undefined> {
    const file = helpedFile(this.#shown, document);
    const text = document.getText();
    const offset = document.offsetAt(position);
    const link = openIdLinkAt(text, offset);
    if (!file || !link || !isInBody(text, offset)) return undefined;
    const { replace, isClosed } = link;
    const linkable = await readLinkable(this.#shown.folder, file.path);
    const { words, isIncomplete } = offerWords(linkable, text.slice(replace.start, offset));
    const range = rangeOf(document, replace.start, replace.end);
    const items = words.map(({ value, title }, index) => {
      const item = new vscode.CompletionItem(
        title === undefined ? inert(value) : { label: inert(title), description: inert(value) },
        vscode.CompletionItemKind.Reference,
      );
      item.insertText = isClosed ? value : `${value}]]`;
      item.range = range;
      item.filterText = title === undefined ? value : `${value} ${title}`;
      item.sortText = String(index).padStart(4, '0');
      return item;
    });
    return new vscode.CompletionList(items, isIncomplete);
  }
}

function isInBody(text: string, offset: number): boolean {
  const parts = splitFrontMatter(text);
  return parts.kind === 'found' && offset >= parts.body.start;
}
