import * as vscode from 'vscode';

import type { ProgressOverTime } from '../../core/people/progressOverTime.js';
import { addDays, type LocalDate } from '../../core/time/localDate.js';

/** A date for a small space: "Nov 24". */
export function shortDateLabel(date: LocalDate): string {
  const day = new Date(`${date}T00:00:00Z`);
  return new Intl.DateTimeFormat(vscode.env.language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(day);
}

/** A week, named by its first day: "Nov 24". */
export function weekLabel(firstDay: LocalDate): string {
  return shortDateLabel(firstDay);
}

/** Somebody's progress in a sentence or two; empty if there is no plan. */
export function describeProgress({ weeks, thisWeek, planned }: ProgressOverTime): string {
  const week = weeks[thisWeek];
  const last = weeks.at(-1);
  if (!week || !last) return '';
  const { done = 0, due, firstDay } = week;
  const standing = vscode.l10n.t(
    'Steps done: {0} of {1}. Due by the end of this week ({2}): {3}.',
    ...[done, planned, shortDateLabel(addDays(firstDay, 6)), due],
  );
  if (done === due) return `${standing} ${vscode.l10n.t('That is on plan.')}`;
  return done > due
    ? `${standing} ${vscode.l10n.t('That is {0} ahead of the plan.', done - due)}`
    : `${standing} ${vscode.l10n.t('That is {0} behind the plan.', due - done)}`;
}

/** What the chart omits; empty if nothing. */
export function describeUncountedSteps({ withoutDue }: ProgressOverTime): string {
  if (withoutDue === 0) return '';
  return withoutDue === 1
    ? vscode.l10n.t('1 step without a due date is not counted.')
    : vscode.l10n.t('{0} steps without a due date are not counted.', withoutDue);
}
