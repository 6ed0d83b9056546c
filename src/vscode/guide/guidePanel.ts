import * as vscode from 'vscode';

import type { GuideWish } from '../../webview/guideProtocol.js';
import { PagePanel, type PanelTools } from '../pages/pagePanel.js';
import { type GuidePage, readGuidePage } from './guideModel.js';

/** Handles what a person asks for in the guide; `page` is the one that they saw. */
export type GuideHandler = (wish: GuideWish, page: GuidePage) => unknown;

/** The step guide: one panel beside the code, reused for every step and kept up to date with the files. */
export class GuidePanel {
  readonly #panel: PagePanel<GuidePage, GuideWish>;
  #stepId = '';

  constructor(tools: PanelTools, onWish: GuideHandler) {
    this.#panel = new PagePanel<GuidePage, GuideWish>(tools, {
      viewType: 'sreOnboarding.guide',
      name: 'guide',
      read: (folder) => readGuidePage(folder, this.#stepId),
      titleOf: (page) => page?.model.title ?? vscode.l10n.t('Step Guide'),
      goneText: () => vscode.l10n.t('This step is not in the checklist.'),
      changesOf: ({ onDidChangeStanding, verification, notes, sessions }) => [
        ...[onDidChangeStanding, verification.onDidChange, notes.onDidChange, sessions.onDidChange],
      ],
      restore: (state) => {
        const isKnown = typeof state === 'object' && state !== null && 'stepId' in state;
        this.#stepId = isKnown ? String(state.stepId) : '';
      },
      handle: onWish,
      isLasting: ({ type }) => type === 'show' || type === 'href' || type === 'open',
    });
  }

  /** Shows a step in the existing panel, or in a new one beside the code. */
  async show(stepId: string, preserveFocus: boolean): Promise<void> {
    this.#stepId = stepId;
    const column = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    await this.#panel.show(column, preserveFocus);
  }

  dispose(): void {
    this.#panel.dispose();
  }
}
