import { type Overview, type OverviewFacts, overviewOf, type StepOverview } from './overview.js';
import type { Person } from './progress.js';
import { compareTexts } from '../text/compareTexts.js';

/** A step that waits for something. */
export interface BlockedStep {
  readonly step: StepOverview;
  /** What for; empty where the person doesn't say it. */
  readonly reason: string;
}

/** Where one of several people stands, and what about it others may want to know. */
export interface PersonOverview {
  readonly overview: Overview;
  /** Longest overdue first. Neither blocked steps, which are listed below, nor optional ones, which hold nobody up. */
  readonly overdue: readonly StepOverview[];
  /** In the checklist's order. */
  readonly blocked: readonly BlockedStep[];
  /** The next ones that are due, today's included, soonest first. */
  readonly upcoming: readonly StepOverview[];
}

/** How many steps to come are told of. */
const maxUpcoming = 3;

/** Says where a person stands: of each step what their file says. */
export function personOverviewOf(facts: OverviewFacts & { readonly person: Person }): PersonOverview {
  const overview = overviewOf(facts);
  const steps = overview.phases.flatMap((phase) => phase.steps);
  const due = steps.filter(isToDo).toSorted(compareDueDates);
  return {
    overview,
    overdue: due.filter((step) => step.due?.kind === 'overdue'),
    blocked: steps
      .filter(({ state }) => state === 'blocked')
      .map((step) => ({ step, reason: facts.person.steps.get(step.step.id)?.reason ?? '' })),
    upcoming: due.filter((step) => step.due?.kind !== 'overdue').slice(0, maxUpcoming),
  };
}

/** Whether the step has a due date that its person can still keep or miss. */
function isToDo({ step, state, due }: StepOverview): boolean {
  return due !== undefined && state !== 'blocked' && !step.optional;
}

/** Steps of the same day stay in the checklist's order. */
function compareDueDates({ dueDate: one = '' }: StepOverview, { dueDate: other = '' }: StepOverview): number {
  return compareTexts(one, other);
}
