import { addDays, type LocalDate, weekdayOf } from '../time/localDate.js';
import type { Overview, StepOverview } from './overview.js';
import type { Person } from './progress.js';

/** One week, from Monday to Sunday. */
export interface ProgressWeek {
  readonly firstDay: LocalDate;
  /** How many steps were or will be due by its end. */
  readonly due: number;
  /** How many of them were done by its end; absent for weeks to come. */
  readonly done?: number;
  /** How many of them were done in it. */
  readonly doneInWeek: number;
  readonly notesInWeek: number;
}

/** The progress of one or more people against the plan. */
export interface ProgressOverTime {
  /** Consecutive weeks, at most {@link maxWeeks}; empty if nobody has a start date. */
  readonly weeks: readonly ProgressWeek[];
  /** The index of the current week; -1 if there are no weeks. */
  readonly thisWeek: number;
  /** The number of steps in the plan: all with a due date, except skipped ones and optional ones that aren't done. */
  readonly planned: number;
  /** How many steps are left out because they have no due date. */
  readonly withoutDue: number;
}

export interface ProgressFacts {
  readonly people: readonly { readonly person: Person; readonly overview: Overview }[];
  /** The day of each captured note, in any order. */
  readonly noteDays: readonly LocalDate[];
  readonly today: LocalDate;
  /** The reader's local day of an instant (ISO 8601). */
  readonly dayOf: (instant: string) => LocalDate;
}

/** A year: earlier weeks are included in the sums. */
const maxWeeks = 53;

/** How many weeks ahead the plan is shown. */
const maxWeeksAhead = 26;

/**
 * Counts, week by week, the due steps, those done of them, and the captured notes.
 *
 * A done step without a date counts from today on, since that is when it is known to be done.
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

/** Like {@link Overview}: without skipped steps, optional ones only if done. */
function countedSteps({ phases }: Overview): readonly StepOverview[] {
  return phases
    .flatMap(({ steps }) => steps)
    .filter(({ state, step }) => state === 'done' || (state !== 'skipped' && !step.optional));
}

function doneDayOf({ step, state }: StepOverview, person: Person, facts: ProgressFacts): LocalDate | undefined {
  if (state !== 'done') return undefined;
  const said = person.steps.get(step.id);
  const day = said?.status === 'done' && said.at !== undefined ? facts.dayOf(said.at) : facts.today;
  return day < facts.today ? day : facts.today; // A wrong clock must not put it in a future week.
}

/** The Mondays from the start date until nothing is due any more, including the current week. */
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

/** Counts days, many of which may be the same. */
class DayCount {
  readonly #sorted: readonly LocalDate[];

  constructor(days: readonly LocalDate[]) {
    this.#sorted = days.toSorted();
  }

  /** How many are on or before a day. */
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
