import * as vscode from 'vscode';

import { readStanding, type Standing } from '../../app/people/standing.js';
import type { CommandId } from '../../generated/manifest.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { shorten, dueLabel } from '../kit/stepLabels.js';
import { inert, withIcon } from '../../core/text/inertText.js';
import { createStatus, type InertStatus } from '../kit/statusBar.js';

/** How many characters of the next step's title the status bar shows. */
const maxTitleLength = 32;

/**
 * The status-bar item with progress and the next step. Hidden until the person has started, and while their progress is unknown.
 */
export class ProgressStatus {
  readonly #item: InertStatus;
  readonly #current: CurrentFolder;
  readonly #subscription: vscode.Disposable;

  constructor(current: CurrentFolder) {
    this.#current = current;
    this.#item = createStatus('sreOnboarding.progress', 0);
    this.#item.name = vscode.l10n.t('SRE Onboarding');
    const command: CommandId = 'sreOnboarding.nextStep';
    this.#item.command = command;
    this.#subscription = current.follow(({ folder }) => {
      void this.refresh();
      return folder.onDidChangeStanding(() => void this.refresh());
    });
  }

  async refresh(): Promise<void> {
    const folder = this.#current.shown?.folder;
    const standing = folder && (await readStanding(folder));
    if (folder !== this.#current.shown?.folder) return;
    if (standing?.me?.person && standing.overview) this.#show(standing.overview);
    else this.#item.hide();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }

  #show({ done, total, next }: NonNullable<Standing['overview']>): void {
    const progress = `${done}/${total}`;
    if (next) {
      const title = shorten(next.step.title, maxTitleLength);
      this.#item.text = withIcon('milestone', `${progress} ${title}`);
      this.#item.tooltip = inert(
        vscode.l10n.t(
          'SRE Onboarding: {0} of {1} steps done. Next: {2}{3}. Click to go there.',
          done,
          total,
          next.step.title,
          next.due ? ` (${dueLabel(next.due)})` : '',
        ),
      );
    } else {
      this.#item.text = withIcon('milestone', progress);
      this.#item.tooltip = inert(
        vscode.l10n.t('SRE Onboarding: {0} of {1} steps done. Nothing left to do.', done, total),
      );
    }
    this.#item.show();
  }
}
