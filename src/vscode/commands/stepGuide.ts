import * as vscode from 'vscode';

import { readStanding } from '../../app/standing.js';
import type { StepOverview } from '../../core/progress/overview.js';
import type { GuideMark, GuideWish } from '../../webview/guideProtocol.js';
import type { CommandConsent } from '../commandConsent.js';
import { filesOf, type GuidePage } from '../guide/guideModel.js';
import { GuidePanel } from '../guide/guidePanel.js';
import { openFile, openLink } from '../guide/guideTargets.js';
import { requireFolder, requireRoot } from '../requireFolder.js';
import type { PanelTools } from '../webviews/pagePanel.js';
import type { ChecklistTree } from '../views/checklistTree.js';
import type { NoteCapture } from './captureNote.js';
import type { StepMarking } from './markSteps.js';
import { type StepTarget, stepOf } from './pickStep.js';
import type { SessionRecording } from './recordSession.js';
import type { StepVerifying } from './verifyStep.js';

/** What the guide's buttons do. */
export interface GuideParts extends PanelTools {
  readonly checklist: ChecklistTree;
  readonly marking: StepMarking;
  readonly verifying: StepVerifying;
  readonly recording: SessionRecording;
  readonly capture: NoteCapture;
  readonly consent: CommandConsent;
}

/** Open Step and Go to Next Step: all about a step beside the code, and what its buttons do. */
export class StepGuide {
  readonly #parts: GuideParts;
  readonly #panel: GuidePanel;

  constructor(parts: GuideParts) {
    this.#parts = parts;
    this.#panel = new GuidePanel(parts, (wish, page) => this.#handle(wish, page));
  }

  /**
   * @param row the step, where the Checklist view hands it over; the view keeps the keyboard's focus then. A link hands over
   *   the step's id.
   */
  async open(row: unknown): Promise<void> {
    if (typeof row === 'string') return this.#panel.show(row, false);
    if (row !== undefined && this.#parts.checklist.isToggling) return;
    const { step } = await stepOf(this.#parts.current, row, {
      placeHolder: vscode.l10n.t('Which step do you want to read about?'),
      none: vscode.l10n.t('The checklist has no steps.'),
      isOffered: () => true,
    });
    await this.#panel.show(step.id, row !== undefined);
  }

  /** Go to Next Step: shows its guide, and where it is in the Checklist view; says so when there is none. */
  async openNext(): Promise<void> {
    const { overview } = await readStanding(requireFolder(this.#parts.current));
    if (!overview?.next) {
      await vscode.window.showInformationMessage(vscode.l10n.t('Every step is done. Nothing is next.'));
      return;
    }
    const { id } = overview.next.step;
    await this.#parts.checklist.reveal(id);
    await this.#panel.show(id, false);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #handle(wish: GuideWish, { model, step }: GuidePage): Promise<void> {
    switch (wish.type) {
      case 'show':
        return this.#panel.show(wish.stepId, false);
      case 'mark':
        if (model.marks.some(({ mark }) => mark === wish.mark)) await this.#mark(wish.mark, step);
        return undefined;
      case 'answer':
        return this.#answer(step, wish.question);
      case 'verify':
        return this.#parts.verifying.run(targetOf(step));
      case 'recordSession':
        return this.#parts.recording.run(targetOf(step));
      case 'link': {
        const link = step.step.links[wish.link];
        return openLink(this.#root, link?.file ?? link?.url ?? '');
      }
      case 'action':
        return this.#act(step, wish.action);
      case 'href':
        return openLink(this.#root, wish.href);
      case 'open':
        if (filesOf(model).has(wish.path)) await openFile(this.#root, wish.path);
        return undefined;
    }
  }

  get #root(): vscode.Uri {
    return requireRoot(this.#parts.current);
  }

  #mark(mark: GuideMark, step: StepOverview): Promise<void> {
    return this.#parts.marking[mark](targetOf(step));
  }

  async #answer({ step }: StepOverview, index: number): Promise<void> {
    const prompt = step.prompts[index];
    if (!prompt) return;
    await this.#parts.capture.run(undefined, { step: step.id, kind: prompt.kind, question: prompt.ask });
  }

  /** Runs what the checklist offers, once the user has allowed it. */
  async #act({ step }: StepOverview, index: number): Promise<void> {
    const action = step.actions[index];
    if (action?.run !== undefined) await this.#parts.verifying.runCommand(this.#root, action.run);
    if (action?.command === undefined) return;
    await this.#parts.consent.ensure(this.#root, 'editor', action.command);
    await vscode.commands.executeCommand(action.command);
  }
}

function targetOf(step: StepOverview): StepTarget {
  return { type: 'step', step };
}
