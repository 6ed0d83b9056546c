/** The states a person can set by hand. `reopened` overrules verification. */
export type StepStatus = 'done' | 'in-progress' | 'blocked' | 'skipped' | 'reopened';

/** What a person's file says of one step. */
export interface StepProgress {
  readonly status: StepStatus;
  /** When, ISO 8601 UTC; absent when a person wrote the line by hand without it. */
  readonly at?: string;
  /** Why: with `skipped` and `blocked`. */
  readonly reason?: string;
  /** How it was seen to be done, Markdown. */
  readonly evidence?: string;
}

/** One person's progress, as `people/<slug>.yaml` says it. */
export interface Person {
  readonly name: string;
  readonly email: string;
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** By step id. Steps that the checklist doesn't have are kept. */
  readonly steps: ReadonlyMap<string, StepProgress>;
}
