import type { Person, StepProgress } from '../people/progress.js';
import type { LocalDate } from '../time/localDate.js';
import { compareTexts } from '../text/compareTexts.js';

/** Somebody's step in a digest. */
export interface DigestStep {
  readonly title: string;
  /** Whose step it is. */
  readonly name: string;
  /** Since when it has its state; empty if the person's file doesn't say. */
  readonly day: LocalDate;
  /** Empty if there is none. */
  readonly reason: string;
  /** Markdown; empty if there is none. */
  readonly evidence: string;
}

/** The state of everybody's steps; by day, then by name. */
export interface StepsOfWeek {
  /** Done in the week. */
  readonly done: readonly DigestStep[];
  /** Blocked now, since whenever. */
  readonly blocked: readonly DigestStep[];
  /** Not done, but with findings from the week. */
  readonly otherEvidence: readonly DigestStep[];
}

export interface StepFacts {
  readonly people: readonly Person[];
  readonly stepTitles: ReadonlyMap<string, string>;
  readonly dayOf: (instant: string) => LocalDate;
  readonly isInWeek: (day: LocalDate) => boolean;
}

/** Collects the steps for a week's digest. */
export function stepsOfWeek(facts: StepFacts): StepsOfWeek {
  const found = facts.people
    .flatMap((person) => [...person.steps].map(([id, progress]) => toFound(person, id, progress, facts)))
    .toSorted(compare);
  const inWeek = found.filter(({ step }) => facts.isInWeek(step.day));
  return {
    done: inWeek.filter(({ status }) => status === 'done').map(({ step }) => step),
    blocked: found.filter(({ status }) => status === 'blocked').map(({ step }) => step),
    otherEvidence: inWeek
      .filter(({ status, step }) => status !== 'done' && step.evidence !== '')
      .map(({ step }) => step),
  };
}

interface Found {
  readonly status: StepProgress['status'];
  readonly step: DigestStep;
}

function toFound(person: Person, id: string, progress: StepProgress, { stepTitles, dayOf }: StepFacts): Found {
  const { status, at, reason = '', evidence = '' } = progress;
  const step = {
    title: stepTitles.get(id) ?? id,
    name: person.name === '' ? person.email : person.name,
    day: at === undefined ? '' : dayOf(at),
    reason,
    evidence: evidence.trim(),
  };
  return { status, step };
}

function compare({ step: one }: Found, { step: other }: Found): number {
  return compareTexts(one.day, other.day) || compareTexts(one.name, other.name);
}
