import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { FilePath } from '../../app/ports.js';
import { isConflicted } from '../../app/conflicts/resolveConflict.js';
import type { Standing } from '../../app/people/standing.js';
import { type StepAssignee, stepAssignees } from '../../core/checklist/checklist.js';
import type { PhaseOverview, StepOverview } from '../../core/people/overview.js';
import { isVerified } from '../../core/verification/checkStatus.js';
import { describeSessionCounts } from './describeCheck.js';

export type ChecklistRow = { readonly type: 'start' } | ConflictRow | PhaseRow | AssigneeRow | StepRow;

/** A file behind the list that has merge conflicts. */
export interface ConflictRow {
  readonly type: 'conflict';
  readonly path: FilePath;
}

export interface PhaseRow {
  readonly type: 'phase';
  readonly phase: PhaseOverview;
  readonly standing: Standing;
}

/** A phase's steps that somebody else does for the new SRE. */
export interface AssigneeRow {
  readonly type: 'owner';
  readonly owner: Exclude<StepAssignee, 'me'>;
  readonly steps: readonly StepOverview[];
  readonly parent: PhaseRow;
}

export interface StepRow {
  readonly type: 'step';
  readonly step: StepOverview;
  readonly parent: PhaseRow | AssigneeRow;
  readonly standing: Standing;
}

/** A click on a step's checkbox. */
export interface Tick {
  readonly stepId: string;
  readonly title: string;
  /** Whether its checks hold, so that removing the person's own mark would leave it done. */
  readonly isSeenDone: boolean;
  readonly isDone: boolean;
}

export function tickOf({ step, checks }: StepOverview, isDone: boolean): Tick {
  return { stepId: step.id, title: step.title, isSeenDone: isVerified(checks), isDone };
}

/** The ticks for a click on a row's checkbox; none if the row is not a step. */
export function ticksOf(row: ChecklistRow, state: vscode.TreeItemCheckboxState): Tick[] {
  return row.type === 'step' ? [tickOf(row.step, state === vscode.TreeItemCheckboxState.Checked)] : [];
}

/** A row's children. For a phase: the new SRE's own steps, then the buddy's and the manager's as separate rows. */
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

/** The checklist and the person's file, if they have merge conflicts. */
export function conflictRows(folder: OnboardingFolder, { me }: Standing): readonly ConflictRow[] {
  return [folder.layout.checklist, ...(me ? [me.path] : [])]
    .filter((path) => isConflicted(folder, path))
    .map((path) => ({ type: 'conflict', path }));
}

export function isNext({ step }: StepOverview, { overview }: Standing): boolean {
  return overview?.next?.step.id === step.id;
}

/**
 * Everything that rows and tooltips show: values read from files by identity, computed values as text. Little of it comes from
 * checks, so most results of a verification change nothing here.
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
