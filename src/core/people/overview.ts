import { type CheckStatus, isVerified, type Verification } from '../verification/checkStatus.js';
import type { Checklist, Phase, Step, StepAssignee, StepPlatform } from '../checklist/checklist.js';
import type { LocalDate } from '../time/localDate.js';
import { DueDates, type DueDescription, type SeenDue } from './dueDate.js';
import type { Person, StepStatus } from './progress.js';

/** A step's state: what the person set, else done if its checks hold, else open. */
export type StepState = 'open' | StepStatus;

export interface StepOverview {
  readonly step: Step;
  readonly state: StepState;
  /** The status of its checks; empty if it has none, or before verification. */
  readonly checks: readonly CheckStatus[];
  readonly owner: StepAssignee;
  /** Absent without a due day, and if the person has not started. */
  readonly dueDate: LocalDate | undefined;
  /** The distance of the due date; also absent if the step is done or skipped. */
  readonly due: DueDescription | undefined;
}

/** Counts of steps. Skipped ones don't count, optional ones only if done. */
export interface StepCount {
  readonly done: number;
  readonly total: number;
}

export interface PhaseOverview extends StepCount {
  readonly phase: Phase;
  /** The steps that apply to this platform. */
  readonly steps: readonly StepOverview[];
  /** Nothing that counts is left to do, and something was done or skipped. */
  readonly isComplete: boolean;
}

export interface Overview extends StepCount {
  readonly phases: readonly PhaseOverview[];
  /** The first open step, in the checklist's order, that the person does; absent if there is none. */
  readonly next: StepOverview | undefined;
}

export interface OverviewFacts {
  readonly checklist: Checklist;
  /** `undefined` if they have not started: all steps are open, and none is due. */
  readonly person: Person | undefined;
  readonly today: LocalDate;
  /** Steps for another platform are left out. */
  readonly platform: StepPlatform;
  /** Absent before verification, and for other people, whose files contain the results. */
  readonly verification?: Verification | undefined;
}

const unseen: readonly CheckStatus[] = [];

/** Computes a person's state in a checklist. */
export function overviewOf(facts: OverviewFacts): Overview {
  const dates = new DueDates(facts.person, facts.today);
  const phases = facts.checklist.phases.map((phase) => overviewOfPhase(phase, facts, dates));
  const steps = phases.flatMap((phase) => phase.steps);
  return { phases, ...countSteps(steps), next: steps.find(isNextCandidate) };
}

function overviewOfPhase(phase: Phase, facts: OverviewFacts, dates: DueDates): PhaseOverview {
  const steps = phase.steps
    .filter(({ when }) => when === undefined || when === facts.platform)
    .map((step) => overviewOfStep(step, facts, dates.of(step)));
  const count = countSteps(steps);
  const isComplete = count.done === count.total && steps.some(({ state }) => isClosed(state));
  return { phase, steps, ...count, isComplete };
}

function overviewOfStep(
  step: Step,
  { person, verification }: OverviewFacts,
  dueThen: SeenDue | undefined,
): StepOverview {
  const checks = verification?.get(step.id) ?? unseen;
  const state = stateOf(person?.steps.get(step.id)?.status, checks);
  const due = isClosed(state) ? undefined : dueThen?.description;
  return { step, state, checks, owner: step.owner, dueDate: dueThen?.date, due };
}

/** The person's mark takes precedence over verification, except that a started step can be verified. */
function stateOf(said: StepStatus | undefined, checks: readonly CheckStatus[]): StepState {
  if (said !== undefined && said !== 'in-progress') return said;
  return isVerified(checks) ? 'done' : (said ?? 'open');
}

function countSteps(steps: readonly StepOverview[]): StepCount {
  const done = steps.filter(({ state }) => state === 'done').length;
  const left = steps.filter(({ state, step }) => !isClosed(state) && !step.optional).length;
  return { done, total: done + left };
}

function isNextCandidate({ state, owner }: StepOverview): boolean {
  return owner === 'me' && !isClosed(state) && state !== 'blocked';
}

function isClosed(state: StepState): boolean {
  return state === 'done' || state === 'skipped';
}
