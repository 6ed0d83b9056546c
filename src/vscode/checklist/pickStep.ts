import * as vscode from 'vscode';

import { readStanding } from '../../app/people/standing.js';
import type { StepOverview } from '../../core/people/overview.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { stateLabel } from '../kit/stepLabels.js';
import type { StepRow } from './checklistRows.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { pickOne } from '../kit/quickPick.js';

/** A step as passed by a menu or the guide. */
export type StepTarget = Pick<StepRow, 'type' | 'step'>;

/** The texts for choosing a step, and for when there is none to choose. */
export interface StepQuestion {
  readonly placeHolder: string;
  readonly none: string;
  readonly isOffered: (step: StepOverview) => boolean;
}

/**
 * The step that a command acts on: the row passed by a menu, else one picked from a list.
 *
 * @returns the step; throws `CancellationError` if none is picked, a user-facing error if there is none.
 */
export async function stepOf(current: CurrentFolder, row: unknown, question: StepQuestion): Promise<StepOverview> {
  if (isStepRow(row)) return row.step;
  const { overview } = await readStanding(current.require().folder);
  const choices = (overview?.phases ?? []).flatMap(({ phase, steps }) =>
    steps.filter(question.isOffered).map((step) => ({
      label: step.step.title,
      description: [phase.title, stateLabel(step.state)].filter(Boolean).join(' · '),
      step,
    })),
  );
  if (choices.length === 0) throw new UserFacingError(question.none);
  const picked = await pickOne(choices, {
    placeHolder: question.placeHolder,
    matchOnDescription: true,
  });
  if (!picked) throw new vscode.CancellationError();
  return picked.step;
}

/** Whether a value passed by a menu is a step's row. */
export function isStepRow(row: unknown): row is StepTarget {
  return typeof row === 'object' && row !== null && 'type' in row && row.type === 'step';
}
