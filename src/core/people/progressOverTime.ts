import { addDays, type LocalDate, weekdayOf } from '../time/localDate.js';
import type { Overview, StepOverview } from './overview.js';
import type { Person } from './progress.js';

/** One week, from Monday to Sunday. */
export interface ProgressWeek {
  readonly firstDay: LocalDate;
  /** How many steps were, or will be, due by its end. */
  readonly due: number;
  /** How many of them were done by its end; absent for weeks to come. */
  readonly done?: number;
  /** How many of them were done in it. */
  readonly doneInWeek: number;
  readonly notesInWeek: number;
}

/** How somebody, or several people together, got on against the plan. */
export interface ProgressOverTime {
  /** One after the other, at most {@link maxWeeks}; empty when nobody has a first day. */
  readonly weeks: readonly ProgressWeek[];
  /** The place of today's week among them; -1 where there are none. */
  readonly thisWeek: number;
  /** How many steps the plan has: all with a due date, but for those skipped and optional ones that aren't done. */
  readonly planned: number;
  /** How many were left out, since they have no due date. */
  readonly withoutDue: number;
}

/** What it is made of. */
export interface ProgressFacts {
  readonly people: readonly { readonly person: Person; readonly overview: Overview }[];
  /** On which day each note was captured, in any order. */
  readonly noteDays: readonly LocalDate[];
  readonly today: LocalDate;
  /** On which day a moment (ISO 8601) was, where the reader is. */
  readonly dayOf: (instant: string) => LocalDate;
}

/** A year: what came before is in the sums. */
const maxWeeks = 53;

/** How far ahead a plan is shown. */
const maxWeeksAhead = 26;

/**
 * Counts, week by week, what was due and what was done of it, and the notes captured.
 *
 * A step that is done on a day that nobody wrote down counts from today on: that is when it is known to be done.
 */
export function progressOverTime(facts: ProgressFacts): ProgressOverTime {
  const { people, noteDays, today } = facts;
  const steps = people.flatMap(({ person, overview }) => countedSteps(overview).map((step) => ({ person, step })));
  const planned = steps.flatMap(({ person, step }) => {
    const { dueDate: dueDay } = step;
    return dueDay === undefined ? [] : [{ dueDay, doneDay: doneDayOf(step, person, facts) }];
  });
  const dueDays = planned.map(({ dueDay }) => dueDay);
  const doneDays = planned.flatMap(({ doneDay }) => doneDay ?? []);
  const starts = people.flatMap(({ person }) => person.start ?? []);
  const mondays = starts.length === 0 ? [] : weeksFor([...starts, ...doneDays], dueDays, today);
  const [due, done, notes] = [dueDays, doneDays, noteDays].map((days) => new DayCount(days));
  return {
    weeks: mondays.map((firstDay) => ({
      firstDay,
      due: due?.until(lastDayOf(firstDay)) ?? 0,
      ...(firstDay <= today && { done: done?.until(lastDayOf(firstDay)) ?? 0 }),
      doneInWeek: done?.within(firstDay, lastDayOf(firstDay)) ?? 0,
      notesInWeek: notes?.within(firstDay, lastDayOf(firstDay)) ?? 0,
    })),
    thisWeek: mondays.indexOf(mondayOf(today)),
    planned: planned.length,
    withoutDue: steps.length - planned.length,
  };
}

/** As {@link Overview} counts: not those skipped, optional ones only once they are done. */
function countedSteps({ phases }: Overview): readonly StepOverview[] {
  return phases
    .flatMap(({ steps }) => steps)
    .filter(({ state, step }) => state === 'done' || (state !== 'skipped' && !step.optional));
}

function doneDayOf({ step, state }: StepOverview, person: Person, facts: ProgressFacts): LocalDate | undefined {
  if (state !== 'done') return undefined;
  const said = person.steps.get(step.id);
  const day = said?.status === 'done' && said.at !== undefined ? facts.dayOf(said.at) : facts.today;
  return day < facts.today ? day : facts.today; // A clock that was wrong doesn't put it into a week to come.
}

/** The Mondays from the first day on, until nothing is due any more, today's week among them. */
function weeksFor(past: readonly LocalDate[], due: readonly LocalDate[], today: LocalDate): readonly LocalDate[] {
  const furthest = addDays(mondayOf(today), maxWeeksAhead * 7);
  const last = [...due, today].reduce(latest);
  const lastMonday = mondayOf(last < furthest ? last : furthest);
  const earliest = addDays(lastMonday, -(maxWeeks - 1) * 7);
  const first = mondayOf([...past, ...due, today].reduce(soonest));
  const mondays: LocalDate[] = [];
  for (let day = first > earliest ? first : earliest; day <= lastMonday; day = addDays(day, 7)) mondays.push(day);
  return mondays;
}

function latest(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}

function soonest(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? one : other;
}

function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

function lastDayOf(monday: LocalDate): LocalDate {
  return addDays(monday, 6);
}

/** Days of which many may be the same, counted. */
class DayCount {
  readonly #sorted: readonly LocalDate[];

  constructor(days: readonly LocalDate[]) {
    this.#sorted = days.toSorted();
  }

  /** How many are that day or before. */
  until(day: LocalDate): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((this.#sorted[middle] ?? '') <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  within(first: LocalDate, last: LocalDate): number {
    return this.until(last) - this.until(addDays(first, -1));
  }
}
