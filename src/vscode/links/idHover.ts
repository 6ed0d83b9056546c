import * as vscode from 'vscode';

import { findTarget } from '../../app/links/links.js';
import { countMentions, findMentions } from '../../app/links/mentions.js';
import { rangeOf } from '../fileHelp/helpedFile.js';
import { describeMentions, describeTarget } from './describeTarget.js';
import { ownIdAt, referenceAt } from './referenceAt.js';
import { joinMarkdown, type Markdown, plainMarkdown } from '../../core/text/plainMarkdown.js';
import { markdownOf } from '../kit/markdown.js';
import type { ShownFolder } from '../folder/shownFolder.js';

/** Shows an id's target and what else mentions it; on the line of a file's own title, what mentions that file. */
export class IdHover implements vscode.HoverProvider {
  readonly #shown: ShownFolder;

  constructor(shown: ShownFolder) {
    this.#shown = shown;
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const ownId = ownIdAt(this.#shown, document, position);
    if (ownId !== undefined) return hoverOf(await this.#mentionsOf(ownId));
    const reference = await referenceAt(this.#shown, document, position);
    const target = reference && (await findTarget(this.#shown.folder, reference));
    if (!target) return undefined;
    const { start, end } = reference.span;
    const text = joinMarkdown([describeTarget(target), await this.#mentionsOf(reference.id)], '\n\n');
    return hoverOf(text, rangeOf(document, start, end));
  }

  async #mentionsOf(id: string): Promise<Markdown> {
    return plainMarkdown(describeMentions(countMentions(await findMentions(this.#shown.folder, id))));
  }
}

function hoverOf(markdown: Markdown, range?: vscode.Range): vscode.Hover | undefined {
  return markdown === '' ? undefined : new vscode.Hover(markdownOf(markdown), range);
}
