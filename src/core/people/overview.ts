import { type CheckStatus, isVerified, type Verification } from '../verification/checkStatus.js';
import type { Checklist, Phase, Step, StepAssignee, StepPlatform } from '../checklist/checklist.js';
import type { LocalDate } from '../time/localDate.js';
import { DueDates, type DueDescription, type SeenDue } from './dueDate.js';
import type { Person, StepStatus } from './progress.js';

/** How a step stands: what the person said of it, else done where its checks hold, else open. */
export type StepState = 'open' | StepStatus;

/** One step and how it stands. */
export interface StepOverview {
  readonly step: Step;
  readonly state: StepState;
  /** How its checks stand; empty where it has none, and while they were not looked at. */
  readonly checks: readonly CheckStatus[];
  /** Who does it. */
  readonly owner: StepAssignee;
  /** Absent without a due day, and while the person has not started. */
  readonly dueDate: LocalDate | undefined;
  /** How far away the due date is; absent too where nothing is left to do: done and skipped. */
  readonly due: DueDescription | undefined;
}

/** Steps counted. Skipped ones don't count, optional ones only once they are done. */
export interface StepCount {
  readonly done: number;
  readonly total: number;
}

/** One phase and how it stands. */
export interface PhaseOverview extends StepCount {
  readonly phase: Phase;
  /** The steps that apply to this platform. */
  readonly steps: readonly StepOverview[];
  /** Nothing that counts is left to do, and something has been done or set aside. */
  readonly isComplete: boolean;
}

/** The whole checklist and how a person stands in it. */
export interface Overview extends StepCount {
  readonly phases: readonly PhaseOverview[];
  /** The first open step in the checklist's order that is the person's own to do; absent when there is none. */
  readonly next: StepOverview | undefined;
}

/** What an overview is made of. */
export interface OverviewFacts {
  readonly checklist: Checklist;
  /** `undefined` while they have not started: all steps are open, and none is due. */
  readonly person: Person | undefined;
  readonly today: LocalDate;
  /** Steps for another platform are left out. */
  readonly platform: StepPlatform;
  /** Absent while nothing was looked at, and for other people: their files say what was seen. */
  readonly verification?: Verification | undefined;
}

/** Of checks that were not looked at. */
const unseen: readonly CheckStatus[] = [];

/** Says where a person stands in a checklist. */
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

/** What a person said goes before what is seen; but that a step was begun does not keep it from being done. */
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
