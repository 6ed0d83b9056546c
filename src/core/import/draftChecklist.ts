import type { Action, Link } from '../checklist/checklist.js';

/** A checklist as `checklist.yaml` has it, still without ids where the source had none. */
export interface DraftChecklist {
  readonly title: string;
  /** What our own export wrote about the whole: themes and roles. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly phases: readonly DraftPhase[];
}

/** A phase of it. */
export interface DraftPhase {
  readonly title: string;
  readonly goal: string;
  readonly steps: readonly DraftStep[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** A step of it. */
export interface DraftStep {
  readonly line: number;
  readonly isChecked: boolean;
  readonly fields: StepFields;
  /** What our own export wrote beside it: wins over `fields`. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What can be read of a step from its text. */
export interface StepFields {
  readonly title: string;
  readonly guide: string;
  readonly due?: number | undefined;
  readonly owner?: string | undefined;
  readonly links?: readonly Link[] | undefined;
  readonly actions?: readonly Action[] | undefined;
  readonly optional?: boolean | undefined;
}
