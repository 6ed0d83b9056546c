import * as vscode from 'vscode';

import { readStanding } from '../../app/people/standing.js';
import type { Action } from '../../core/checklist/checklist.js';
import type { StepOverview } from '../../core/people/overview.js';
import type { ChecklistCommands } from '../verification/checklistCommands.js';
import { GuidePanel } from './guidePanel.js';
import { openFile, openLink } from './guideTargets.js';
import { carryOutGuideWish, type GuideEffects } from './guideWishes.js';
import type { PanelTools } from '../pages/pagePanel.js';
import type { ChecklistTree } from '../checklist/checklistTree.js';
import type { NoteCapture } from '../capture/captureNote.js';
import type { OnboardingStarter } from '../checklist/onboardingStarter.js';
import type { StepMarker } from '../checklist/stepMarker.js';
import { type StepTarget, stepOf } from '../checklist/pickStep.js';
import type { SessionRecorder } from '../sessions/sessionRecorder.js';
import type { StepVerifier } from '../verification/stepVerifier.js';
import { tell } from '../kit/messages.js';
import type { Handlers } from '../kit/funnel.js';

export interface GuideParts extends PanelTools {
  readonly checklist: ChecklistTree;
  readonly starter: OnboardingStarter;
  readonly marker: StepMarker;
  readonly verifier: StepVerifier;
  readonly recorder: SessionRecorder;
  readonly capture: NoteCapture;
  readonly checklistCommands: ChecklistCommands;
}

/** Open Step and Go to Next Step: shows a step's guide beside the code, and handles its buttons. */
export class StepGuide {
  readonly #parts: GuideParts;
  readonly #panel: GuidePanel;

  readonly commands = {
    'sreOnboarding.openStep': (row) => this.open(row),
    'sreOnboarding.nextStep': () => this.openNext(),
    'sreOnboarding.start': () => this.#start(),
  } satisfies Partial<Handlers>;

  constructor(parts: GuideParts) {
    this.#parts = parts;
    this.#panel = new GuidePanel(parts, (wish, page) => carryOutGuideWish(wish, page, this.#effects));
  }

  /** @param row the step as passed by the Checklist view, which keeps the keyboard focus; a link passes the step's id. */
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

  /** Start Onboarding: starts it and shows the first step. */
  async #start(): Promise<void> {
    await this.#parts.starter.ensureStarted();
    await this.openNext();
  }

  /** Go to Next Step: shows its guide and reveals it in the Checklist view; reports if there is none. */
  async openNext(): Promise<void> {
    const { overview } = await readStanding(this.#parts.current.require().folder);
    if (!overview?.next) {
      await tell('information', vscode.l10n.t('Every step is done.'));
      return;
    }
    const { id } = overview.next.step;
    await this.#parts.checklist.reveal(id);
    await this.#panel.show(id, false);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  get #effects(): GuideEffects {
    const { capture, marker, recorder, verifier } = this.#parts;
    return {
      show: (stepId) => this.#panel.show(stepId, false),
      mark: (mark, step) => marker[mark](targetOf(step)),
      answer: ({ ask, kind }, { step }) => capture.run(undefined, { step: step.id, kind, question: ask }),
      verify: (step) => verifier.run(targetOf(step)),
      recordSession: (step) => recorder.run(targetOf(step)),
      openLink: (target) => openLink(this.#parts.current.require(), target),
      runAction: (action) => this.#runAction(action),
      openFile: (path) => openFile(this.#parts.current.require(), path),
    };
  }

  /** Runs a checklist's action once the user has allowed it. */
  async #runAction({ run, command }: Action): Promise<void> {
    const { checklistCommands, current } = this.#parts;
    const { root } = current.require();
    if (run !== undefined) await checklistCommands.runInShell(await checklistCommands.agree(root, 'shell', run));
    if (command === undefined) return;
    await checklistCommands.runInEditor(await checklistCommands.agree(root, 'editor', command));
  }
}

function targetOf(step: StepOverview): StepTarget {
  return { type: 'step', step };
}
