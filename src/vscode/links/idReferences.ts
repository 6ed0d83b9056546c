import * as vscode from 'vscode';

import { findMentions, placesOfId } from '../../app/links/mentions.js';
import { readUnlessRefused } from '../../app/kit/readUnlessRefused.js';
import { LineIndex } from '../../core/text/lineIndex.js';
import { ownIdAt, referenceAt } from './referenceAt.js';
import type { ShownFolder } from '../folder/shownFolder.js';

/** Finds all mentions of the id at the cursor or, on the line of a file's own title, of that file. */
export class IdReferences implements vscode.ReferenceProvider {
  readonly #shown: ShownFolder;

  constructor(shown: ShownFolder) {
    this.#shown = shown;
  }

  async provideReferences(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> {
    const { folder } = this.#shown;
    const id = ownIdAt(this.#shown, document, position) ?? (await referenceAt(this.#shown, document, position))?.id;
    if (id === undefined) return [];
    const locations: vscode.Location[] = [];
    for (const { path } of await findMentions(folder, id)) {
      const content = await readUnlessRefused(folder.ports.files, path);
      if (content.kind === 'text') locations.push(...locate(this.#shown.uriOf(path), content.text, id));
    }
    return locations;
  }
}

function locate(uri: vscode.Uri, text: string, id: string): readonly vscode.Location[] {
  const lines = new LineIndex(text);
  return placesOfId(text, id).map((at) => {
    const { line, character } = lines.positionAt(at);
    return new vscode.Location(uri, new vscode.Range(line, character, line, character + id.length));
  });
}
