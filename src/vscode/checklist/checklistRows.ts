import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { FilePath } from '../../app/ports.js';
import { isConflicted } from '../../app/conflicts/resolveConflict.js';
import type { Standing } from '../../app/people/standing.js';
import { type StepAssignee, stepAssignees } from '../../core/checklist/checklist.js';
import type { PhaseOverview, StepOverview } from '../../core/people/overview.js';
import { isVerified } from '../../core/verification/checkStatus.js';
import { describeSessionCounts } from './describeCheck.js';

/** A row of the Checklist view. */
export type ChecklistRow = { readonly type: 'start' } | ConflictRow | PhaseRow | AssigneeRow | StepRow;

/** A file that the list is made of, and that git could not merge. */
export interface ConflictRow {
  readonly type: 'conflict';
  readonly path: FilePath;
}

/** A phase, with the steps below it. */
export interface PhaseRow {
  readonly type: 'phase';
  readonly phase: PhaseOverview;
  readonly standing: Standing;
}

/** The steps of a phase that somebody else does for the newcomer. */
export interface AssigneeRow {
  readonly type: 'owner';
  readonly owner: Exclude<StepAssignee, 'me'>;
  readonly steps: readonly StepOverview[];
  readonly parent: PhaseRow;
}

/** A step. */
export interface StepRow {
  readonly type: 'step';
  readonly step: StepOverview;
  readonly parent: PhaseRow | AssigneeRow;
  readonly standing: Standing;
}

/** A step that was ticked or unticked by its checkbox. */
export interface Tick {
  readonly stepId: string;
  readonly title: string;
  /** Its checks hold: taking the person's word back would leave it done. */
  readonly isSeenDone: boolean;
  readonly isDone: boolean;
}

/** A tick of a step, as if its checkbox had been clicked. */
export function tickOf({ step, checks }: StepOverview, isDone: boolean): Tick {
  return { stepId: step.id, title: step.title, isSeenDone: isVerified(checks), isDone };
}

/** The ticks that a click on a row's checkbox means: one, or none for a row that is no step. */
export function ticksOf(row: ChecklistRow, state: vscode.TreeItemCheckboxState): Tick[] {
  return row.type === 'step' ? [tickOf(row.step, state === vscode.TreeItemCheckboxState.Checked)] : [];
}

/** The rows below a row: of a phase the newcomer's own steps, then those of the buddy and of the manager, apart. */
export function childRows(row: ChecklistRow): ChecklistRow[] {
  switch (row.type) {
    case 'start':
    case 'conflict':
    case 'step':
      return [];
    case 'owner':
      return stepRows(row.steps, row, row.parent.standing);
    case 'phase': {
      const { steps } = row.phase;
      const others = stepAssignees.flatMap((owner): AssigneeRow[] => {
        const theirs = steps.filter((step) => step.owner === owner);
        return owner === 'me' || theirs.length === 0 ? [] : [{ type: 'owner', owner, steps: theirs, parent: row }];
      });
      return [
        ...stepRows(
          steps.filter(({ owner }) => owner === 'me'),
          row,
          row.standing,
        ),
        ...others,
      ];
    }
  }
}

/** Of the checklist and the person's file, those that git could not merge. */
export function conflictRows(folder: OnboardingFolder, { me }: Standing): readonly ConflictRow[] {
  return [folder.layout.checklist, ...(me ? [me.path] : [])]
    .filter((path) => isConflicted(folder, path))
    .map((path) => ({ type: 'conflict', path }));
}

/** Whether a step is the one to do next. */
export function isNext({ step }: StepOverview, { overview }: Standing): boolean {
  return overview?.next?.step.id === step.id;
}

/**
 * All that rows and tooltips show: what is read from files by its identity, what is computed as text. Of checks that is little:
 * most of what is seen changes nothing here.
 */
export function describeShown(folder: OnboardingFolder, standing: Standing): readonly unknown[] {
  const { state, me, overview } = standing;
  const phases = overview?.phases ?? [];
  const computed = phases.flatMap(({ steps }) =>
    steps.map(({ state: stepState, due, checks }) => [
      stepState,
      due,
      isVerified(checks),
      describeSessionCounts(checks),
    ]),
  );
  const conflicts = conflictRows(folder, standing).map(({ path }) => path);
  return [state, me?.path, me?.person, ...phases.map(({ phase }) => phase), JSON.stringify([computed, conflicts])];
}

function stepRows(steps: readonly StepOverview[], parent: PhaseRow | AssigneeRow, standing: Standing): StepRow[] {
  return steps.map((step): StepRow => ({ type: 'step', step, parent, standing }));
}
