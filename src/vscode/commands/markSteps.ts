import * as vscode from 'vscode';

import type { EditResult } from '../../app/editFile.js';
import { markSteps, type StepMark } from '../../app/markStep.js';
import { readStanding } from '../../app/standing.js';
import type { StepProgress } from '../../core/progress/progress.js';
import { formatInstant } from '../../core/time/instant.js';
import type { CurrentFolder } from '../currentFolder.js';
import { requireFolder } from '../requireFolder.js';
import { WordedError } from '../wordedError.js';
import type { ChecklistRow, ChecklistTree, Tick } from '../views/checklistTree.js';
import { ensureStarted } from './start.js';

/** Marks steps of the person at the keyboard done or not; starts their onboarding first if they haven't. */
export async function tickSteps(current: CurrentFolder, ticks: readonly Tick[]): Promise<void> {
  const folder = requireFolder(current);
  const path = await ensureStarted(folder);
  const done: StepProgress = { status: 'done', at: formatInstant(folder.ports.clock.now()) };
  const marks = ticks.map(({ stepId, isDone }): StepMark => ({ stepId, progress: isDone ? done : undefined }));
  tellUnlessWritten(await markSteps(folder, path, marks), path);
}

/** Mark Step Done: on a row of the Checklist view, or from the palette on one of the steps that are not done. */
export async function completeStep(current: CurrentFolder, row: unknown): Promise<void> {
  const stepId = stepIdOf(row) ?? (await pickStep(current, true));
  await tickSteps(current, [{ stepId, isDone: true }]);
}

/** Reopen Step: on a row of the Checklist view, or from the palette on one of the steps that are done. */
export async function reopenStep(current: CurrentFolder, row: unknown): Promise<void> {
  const stepId = stepIdOf(row) ?? (await pickStep(current, false));
  await tickSteps(current, [{ stepId, isDone: false }]);
}

/** The space bar in the Checklist view: ticks or unticks the step, opens or closes the phase. */
export async function toggleSelected(current: CurrentFolder, checklist: ChecklistTree): Promise<void> {
  const row = checklist.selected;
  if (row?.type === 'phase') await vscode.commands.executeCommand('list.toggleExpand');
  if (row?.type === 'step') await tickSteps(current, [{ stepId: row.step.step.id, isDone: row.step.state !== 'done' }]);
}

/** Asks for one of the steps that are not yet so. Throws `CancellationError` when none is chosen. */
async function pickStep(current: CurrentFolder, isDone: boolean): Promise<string> {
  const { overview } = await readStanding(requireFolder(current));
  const steps = (overview?.phases ?? []).flatMap(({ phase, steps: ofPhase }) =>
    ofPhase
      .filter(({ state }) => (state === 'done') !== isDone)
      .map(({ step }) => ({ label: step.title, description: phase.title, stepId: step.id })),
  );
  if (steps.length === 0) {
    throw new WordedError(isDone ? vscode.l10n.t('Every step is done.') : vscode.l10n.t('No step is done yet.'));
  }
  const placeHolder = isDone ? vscode.l10n.t('Which step is done?') : vscode.l10n.t('Which step is to do again?');
  const picked = await vscode.window.showQuickPick(steps, { placeHolder, matchOnDescription: true });
  if (!picked) throw new vscode.CancellationError();
  return picked.stepId;
}

/** The step of a row that a menu hands over. */
function stepIdOf(row: unknown): string | undefined {
  return isStepRow(row) ? row.step.step.id : undefined;
}

function isStepRow(row: unknown): row is ChecklistRow & { readonly type: 'step' } {
  return typeof row === 'object' && row !== null && 'type' in row && row.type === 'step';
}

function tellUnlessWritten(result: EditResult, path: string): void {
  switch (result) {
    case 'edited':
    case 'unchanged':
      return;
    case 'missing':
      throw new WordedError(
        vscode.l10n.t('{0} is gone, so the step was not marked. Run Start Onboarding again.', path),
      );
    case 'unreadable':
      throw new WordedError(
        vscode.l10n.t("{0} can't be read, so nothing was written to it. The Problems panel says what to mend.", path),
      );
    case 'busy':
      throw new WordedError(vscode.l10n.t('{0} is being changed by something else. Try again in a moment.', path));
  }
}
