import * as vscode from 'vscode';

import { confidenceOf } from '../../core/roadmap/confidenceOf.js';
import { describeConfidence } from '../roadmap/roadmapLabels.js';
import { helpedFile } from './helpedFile.js';
import { plainMarkdown } from '../../core/text/plainMarkdown.js';
import { markdownOf } from '../kit/markdown.js';
import type { ShownFolder } from '../folder/shownFolder.js';

/** The lines of an item's file that show a hover with its confidence. */
const lines = /^(?:title|validation|buyIn)\s*:/;

/** Shows an item's confidence and open concerns in its file, at its title, validation and buy-in. */
export class ConfidenceHover implements vscode.HoverProvider {
  readonly #shown: ShownFolder;

  constructor(shown: ShownFolder) {
    this.#shown = shown;
  }

  async provideHover(document: vscode.TextDocument, { line }: vscode.Position): Promise<vscode.Hover | undefined> {
    const { text, range } = document.lineAt(line);
    if (!lines.test(text) || helpedFile(this.#shown, document)?.form !== 'roadmapItem') return undefined;
    const { parseRoadmapItem } = await import('../../core/roadmap/parseRoadmapItem.js');
    const { item } = parseRoadmapItem(document.getText());
    if (!item) return undefined;
    return new vscode.Hover(markdownOf(...describeConfidence(confidenceOf(item)).map(plainMarkdown)), range);
  }
}
