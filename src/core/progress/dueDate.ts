import type { Step } from '../checklist/checklist.js';
import { addDays, daysBetween, type LocalDate, weekdayOf } from '../time/localDate.js';
import type { Person } from './progress.js';

/** When something is due, seen from today; the shell words it. */
export type DueDescription =
  /** `days` ago, at least 1. */
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'today' }
  /** 1 to 6 days ahead; 0 is Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** `days` ahead, at least 7. */
  | { readonly kind: 'days'; readonly days: number };

/** The date a step is due for a person; absent when the step has no due day or the person no first day. */
export function dueDate(person: Person, step: Step): LocalDate | undefined {
  if (step.dueDays === undefined || person.start === undefined) return undefined;
  return addDays(person.start, step.dueDays);
}

/** Puts a due date in relation to today. */
export function describeDue(due: LocalDate, today: LocalDate): DueDescription {
  const days = daysBetween(today, due);
  if (days < 0) return { kind: 'overdue', days: -days };
  if (days === 0) return { kind: 'today' };
  return days < 7 ? { kind: 'weekday', weekday: weekdayOf(due) } : { kind: 'days', days };
}
