import * as vscode from 'vscode';

import { findTarget, type LinkTarget } from '../../app/links/links.js';
import type { CommandId } from '../../generated/manifest.js';
import { toUri } from '../folder/workspacePath.js';
import { type HelpedFolder, rangeOf } from '../fileHelp/helpedFile.js';
import { referencesIn } from './referenceAt.js';

/** Makes links of the ids in notes, sessions and roadmap items: a step's opens its guide, all others their files. */
export class IdLinks implements vscode.DocumentLinkProvider {
  readonly #helped: HelpedFolder;

  constructor(helped: HelpedFolder) {
    this.#helped = helped;
  }

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const links: vscode.DocumentLink[] = [];
    for (const reference of await referencesIn(this.#helped, document)) {
      const target = await findTarget(this.#helped.folder, reference);
      if (!target) continue;
      const { start, end } = reference.span;
      const link = new vscode.DocumentLink(rangeOf(document, start, end), this.#uriOf(target));
      link.tooltip = tooltipOf(target);
      links.push(link);
    }
    return links;
  }

  #uriOf(target: LinkTarget): vscode.Uri {
    if (target.kind !== 'step') return toUri(this.#helped.root, target.file.path);
    const command: CommandId = 'sreOnboarding.openStep';
    return vscode.Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify([target.step.id]))}`);
  }
}

function tooltipOf({ kind }: LinkTarget): string {
  switch (kind) {
    case 'step':
      return vscode.l10n.t('Open the guide of this step');
    case 'note':
      return vscode.l10n.t('Open Note');
    case 'session':
      return vscode.l10n.t('Open Session');
    case 'roadmapItem':
      return vscode.l10n.t('Open Roadmap Item');
  }
}
