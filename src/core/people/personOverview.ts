import { type Overview, type OverviewFacts, overviewOf, type StepOverview } from './overview.js';
import type { Person } from './progress.js';
import { compareTexts } from '../text/compareTexts.js';

export interface BlockedStep {
  readonly step: StepOverview;
  /** Empty if the person gives no reason. */
  readonly reason: string;
}

/** A person's state, and what others may want to know about it. */
export interface PersonOverview {
  readonly overview: Overview;
  /** Longest overdue first. Without blocked steps, which are listed separately, and optional ones, which hold nobody up. */
  readonly overdue: readonly StepOverview[];
  /** In the checklist's order. */
  readonly blocked: readonly BlockedStep[];
  /** The next due steps, including today's, soonest first. */
  readonly upcoming: readonly StepOverview[];
}

/** How many upcoming steps are listed. */
const maxUpcoming = 3;

/** Computes a person's state from their file alone. */
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

/** Whether the step has a due date that can still be met or missed. */
function isToDo({ step, state, due }: StepOverview): boolean {
  return due !== undefined && state !== 'blocked' && !step.optional;
}

/** Steps of the same day stay in the checklist's order. */
function compareDueDates({ dueDate: one = '' }: StepOverview, { dueDate: other = '' }: StepOverview): number {
  return compareTexts(one, other);
}
