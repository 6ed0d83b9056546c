import * as vscode from 'vscode';

import type { EditResult } from '../../app/changes/editFile.js';
import { markSteps, type StepMark } from '../../app/people/markStep.js';
import type { StepOverview } from '../../core/people/overview.js';
import type { StepStatus } from '../../core/people/progress.js';
import { formatInstant } from '../../core/time/instant.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { type ChecklistRow, type Tick, tickOf } from './checklistRows.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { stepOf } from './pickStep.js';
import type { OnboardingStarter } from './onboardingStarter.js';
import { askText } from '../kit/inputBox.js';
import { writeTyped } from '../kit/unwrittenText.js';
import type { Handlers } from '../kit/funnel.js';

/** Sets steps to done, reopened, skipped or blocked for the person. All of it can be undone. */
export class StepMarker {
  readonly #current: CurrentFolder;
  readonly #starter: OnboardingStarter;
  readonly #notice: UndoNotice;

  readonly commands = {
    'sreOnboarding.completeStep': (row) => this.complete(row),
    'sreOnboarding.reopenStep': (row) => this.reopen(row),
    'sreOnboarding.skipStep': (row) => this.skip(row),
    'sreOnboarding.blockStep': (row) => this.block(row),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, starter: OnboardingStarter, notice: UndoNotice) {
    this.#current = current;
    this.#starter = starter;
    this.#notice = notice;
  }

  /**
   * Handles checkboxes that were clicked together.
   *
   * @returns `true` once they are written; throws otherwise.
   */
  async tick(ticks: readonly Tick[]): Promise<true> {
    const marks = ticks.map((tick) => (tick.isDone ? this.#mark(tick.stepId, 'done') : this.#reopened(tick)));
    const [first] = ticks;
    const title = first?.title ?? '';
    const text = first?.isDone ? vscode.l10n.t('Done: {0}', title) : vscode.l10n.t('Reopened: {0}', title);
    await this.#write(marks, text);
    return true;
  }

  async complete(row: unknown): Promise<void> {
    const { step } = await stepOf(this.#current, row, {
      placeHolder: vscode.l10n.t('Which step is done?'),
      none: vscode.l10n.t('Every step is done.'),
      isOffered: ({ state }) => state !== 'done',
    });
    await this.#write([this.#mark(step.id, 'done')], vscode.l10n.t('Done: {0}', step.title));
  }

  async reopen(row: unknown): Promise<void> {
    const step = await stepOf(this.#current, row, {
      placeHolder: vscode.l10n.t('Which step do you want to reopen?'),
      none: vscode.l10n.t('No step is done, skipped or blocked.'),
      isOffered: ({ state }) => state === 'done' || state === 'skipped' || state === 'blocked',
    });
    await this.#write([this.#reopened(tickOf(step, false))], vscode.l10n.t('Reopened: {0}', step.step.title));
  }

  /** Skip Step…: asks for a reason unless the step is optional. */
  async skip(row: unknown): Promise<void> {
    const { step } = await stepOf(this.#current, row, {
      placeHolder: vscode.l10n.t('Which step do you want to skip?'),
      none: vscode.l10n.t('Every step is done or skipped.'),
      isOffered: isOpen,
    });
    const prompt = step.optional
      ? vscode.l10n.t('Why? It is optional, so you may leave this empty.')
      : vscode.l10n.t('Why doesn’t it apply? The reason is saved with your progress.');
    const reason = await askReason(vscode.l10n.t('Skip: {0}', step.title), prompt, !step.optional);
    await this.#write([this.#mark(step.id, 'skipped', reason)], vscode.l10n.t('Skipped: {0}', step.title));
  }

  /** Mark Step Blocked…: asks for the reason. */
  async block(row: unknown): Promise<void> {
    const { step } = await stepOf(this.#current, row, {
      placeHolder: vscode.l10n.t('Which step is blocked?'),
      none: vscode.l10n.t('Every step is done or skipped.'),
      isOffered: (candidate) => isOpen(candidate) && candidate.state !== 'blocked',
    });
    const prompt = vscode.l10n.t('What or whom is it waiting for?');
    const reason = await askReason(vscode.l10n.t('Blocked: {0}', step.title), prompt, true);
    await this.#write([this.#mark(step.id, 'blocked', reason)], vscode.l10n.t('Blocked: {0}', step.title));
  }

  /** The space bar in the Checklist view: ticks or unticks a step, opens or closes a phase. */
  async toggle(row: ChecklistRow | undefined): Promise<void> {
    if (row?.type === 'phase') await vscode.commands.executeCommand('list.toggleExpand');
    if (row?.type !== 'step') return;
    await this.tick([tickOf(row.step, row.step.state !== 'done')]);
  }

  #mark(stepId: string, status: StepStatus, reason = ''): StepMark {
    const at = formatInstant(this.#current.require().folder.ports.clock.now());
    return { stepId, progress: { status, at, ...(reason && { reason }) } };
  }

  /** Removes the person's mark. If the checks hold, the step would still be done, so `reopened` overrules them. */
  #reopened({ stepId, isSeenDone }: Tick): StepMark {
    return isSeenDone ? this.#mark(stepId, 'reopened') : { stepId, progress: undefined };
  }

  /** Writes the marks, starting the person's onboarding first if necessary, and offers Undo. */
  async #write(marks: readonly StepMark[], text: string): Promise<void> {
    const reason = marks
      .map(({ progress }) => progress?.reason ?? '')
      .join(' ')
      .trim();
    await writeTyped(reason, () => this.#writeMarks(marks, text));
  }

  async #writeMarks(marks: readonly StepMark[], text: string): Promise<void> {
    const { folder } = this.#current.require();
    const path = await this.#starter.ensureStarted();
    const edit = await markSteps(folder, path, marks);
    tellUnlessWritten(edit, path);
    if (edit.kind === 'edited') this.#notice.show({ folder, change: edit.change, text });
  }
}

function isOpen({ state }: StepOverview): boolean {
  return state !== 'done' && state !== 'skipped';
}

/** Throws `CancellationError` if the box is closed. */
async function askReason(title: string, prompt: string, isRequired: boolean): Promise<string> {
  const reason = await askText({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (value) => (isRequired && !value.trim() ? vscode.l10n.t('Enter a reason.') : undefined),
  });
  if (reason === undefined) throw new vscode.CancellationError();
  return reason.trim();
}

function tellUnlessWritten({ kind }: EditResult, path: string): void {
  switch (kind) {
    case 'edited':
    case 'unchanged':
      return;
    case 'missing':
      throw new UserFacingError(
        vscode.l10n.t('{0} no longer exists, so the step was not marked. Run Start Onboarding again.', path),
      );
    case 'unreadable':
      throw new UserFacingError(
        vscode.l10n.t('{0} can’t be read, so nothing was written to it. The Problems panel shows what to fix.', path),
      );
    case 'busy':
      throw new UserFacingError(vscode.l10n.t('Another program is changing {0}. Try again in a moment.', path));
  }
}
