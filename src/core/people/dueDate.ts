import type { Step } from '../checklist/checklist.js';
import { addDays, daysBetween, type LocalDate, weekdayOf } from '../time/localDate.js';
import type { Person } from './progress.js';

/** A due date relative to today, without words. */
export type DueDescription =
  /** `days` ago, at least 1. */
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'today' }
  /** 1 to 6 days ahead; 0 is Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** `days` ahead, at least 7. */
  | { readonly kind: 'days'; readonly days: number };

/** A step's due date for a person; absent if the step has no due day or the person no start date. */
export function dueDate(person: Person, step: Step): LocalDate | undefined {
  if (step.dueDays === undefined || person.start === undefined) return undefined;
  return addDays(person.start, step.dueDays);
}

export function describeDue(due: LocalDate, today: LocalDate): DueDescription {
  const days = daysBetween(today, due);
  if (days < 0) return { kind: 'overdue', days: -days };
  if (days === 0) return { kind: 'today' };
  return days < 7 ? { kind: 'weekday', weekday: weekdayOf(due) } : { kind: 'days', days };
}

/** A due date, and its distance from today. */
export interface SeenDue {
  readonly date: LocalDate;
  readonly description: DueDescription;
}

/** A person's due dates as of one day. Each is computed once, since many steps of a long checklist share a day. */
export class DueDates {
  readonly #person: Person | undefined;
  readonly #today: LocalDate;
  readonly #byDay = new Map<number, SeenDue>();

  /** @param person `undefined` if they have not started: nothing is due. */
  constructor(person: Person | undefined, today: LocalDate) {
    this.#person = person;
    this.#today = today;
  }

  /** A step's due date; absent as with {@link dueDate}. */
  of(step: Step): SeenDue | undefined {
    const known = step.dueDays === undefined ? undefined : this.#byDay.get(step.dueDays);
    const date = known || !this.#person ? undefined : dueDate(this.#person, step);
    if (date === undefined || step.dueDays === undefined) return known;
    const seen = { date, description: describeDue(date, this.#today) };
    this.#byDay.set(step.dueDays, seen);
    return seen;
  }
}
