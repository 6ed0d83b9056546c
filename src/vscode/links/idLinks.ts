import * as vscode from 'vscode';

import { findTarget, type LinkTarget } from '../../app/links/links.js';
import type { CommandId } from '../../generated/manifest.js';
import { rangeOf } from '../fileHelp/helpedFile.js';
import { referencesIn } from './referenceAt.js';
import type { ShownFolder } from '../folder/shownFolder.js';

/** Turns ids in notes, sessions and roadmap items into links: a step's opens its guide, all others their files. */
export class IdLinks implements vscode.DocumentLinkProvider {
  readonly #shown: ShownFolder;

  constructor(shown: ShownFolder) {
    this.#shown = shown;
  }

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const links: vscode.DocumentLink[] = [];
    for (const reference of await referencesIn(this.#shown, document)) {
      const target = await findTarget(this.#shown.folder, reference);
      if (!target) continue;
      const { start, end } = reference.span;
      const link = new vscode.DocumentLink(rangeOf(document, start, end), this.#uriOf(target));
      link.tooltip = tooltipOf(target);
      links.push(link);
    }
    return links;
  }

  #uriOf(target: LinkTarget): vscode.Uri {
    if (target.kind !== 'step') return this.#shown.uriOf(target.file.path);
    const command: CommandId = 'sreOnboarding.openStep';
    return vscode.Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify([target.step.id]))}`);
  }
}

function tooltipOf({ kind }: LinkTarget): string {
  switch (kind) {
    case 'step':
      return vscode.l10n.t('Open this step’s guide');
    case 'note':
      return vscode.l10n.t('Open Note');
    case 'session':
      return vscode.l10n.t('Open Session');
    case 'roadmapItem':
      return vscode.l10n.t('Open Roadmap Item');
  }
}
