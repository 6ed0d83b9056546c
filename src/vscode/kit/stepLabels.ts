import * as vscode from 'vscode';

import type { DueDescription } from '../../core/people/dueDate.js';
import type { StepState } from '../../core/people/overview.js';

/** A due date, short enough for a row of the side bar: "2d", "Fri", "overdue 3d", "overdue 2w". */
export function dueLabel(due: DueDescription): string {
  switch (due.kind) {
    case 'overdue':
      return due.days < 10
        ? vscode.l10n.t('overdue {0}d', due.days)
        : vscode.l10n.t('overdue {0}w', Math.floor(due.days / 7));
    case 'today':
      return vscode.l10n.t('today');
    case 'weekday':
      return shortWeekday(due.weekday);
    case 'days':
      return vscode.l10n.t('{0}d', due.days);
  }
}

/** A calendar date in the user's locale: "Tue, Nov 24, 2026". */
export function dateLabel(date: string): string {
  return new Intl.DateTimeFormat(vscode.env.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

/** A step's state if a checkbox can't show it; empty for open and done. */
export function stateLabel(state: StepState): string {
  switch (state) {
    case 'open':
    case 'done':
    case 'reopened':
      return '';
    case 'in-progress':
      return vscode.l10n.t('started');
    case 'blocked':
      return vscode.l10n.t('blocked');
    case 'skipped':
      return vscode.l10n.t('skipped');
  }
}

/** @param weekday 0 is Sunday. */
function shortWeekday(weekday: number): string {
  const someSunday = Date.UTC(2023, 0, 1);
  const day = new Date(someSunday + weekday * 24 * 60 * 60 * 1000);
  return new Intl.DateTimeFormat(vscode.env.language, { weekday: 'short', timeZone: 'UTC' }).format(day);
}

/** Shortens a text to `maxLength` characters, ending in an ellipsis if cut. */
export function shorten(text: string, maxLength: number): string {
  const characters = [...text];
  return characters.length <= maxLength
    ? text
    : `${characters
        .slice(0, maxLength - 1)
        .join('')
        .trimEnd()}…`;
}
