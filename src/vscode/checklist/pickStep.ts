import * as vscode from 'vscode';

import { readStanding } from '../../app/people/standing.js';
import type { StepOverview } from '../../core/people/overview.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { stateLabel } from '../kit/stepLabels.js';
import type { StepRow } from './checklistRows.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { pickOne } from '../kit/quickPick.js';

/** A step as a menu or the guide hands it over. */
export type StepTarget = Pick<StepRow, 'type' | 'step'>;

/** What to say when a step is asked for, and when there is none to offer. */
export interface StepQuestion {
  readonly placeHolder: string;
  readonly none: string;
  readonly isOffered: (step: StepOverview) => boolean;
}

/**
 * The step that a command is about: the row that a menu hands over, else the one that is picked from a list.
 *
 * @returns never without a step: throws `CancellationError` when none is picked, a worded error when there is none.
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

/** Whether a value that a menu hands over is the row of a step. */
export function isStepRow(row: unknown): row is StepTarget {
  return typeof row === 'object' && row !== null && 'type' in row && row.type === 'step';
}
