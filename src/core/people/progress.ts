/** The states a person can set by hand. `reopened` overrules verification. */
export const stepStatuses = ['done', 'in-progress', 'blocked', 'skipped', 'reopened'] as const;

/** One of them. */
export type StepStatus = (typeof stepStatuses)[number];

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
  /** Empty where the file doesn't say it. */
  readonly name: string;
  /** Empty where the file doesn't say it. */
  readonly email: string;
  /** First day, `YYYY-MM-DD`; absent where the file doesn't say a date that exists: nothing is due then. */
  readonly start?: string;
  /** By step id. Steps that the checklist doesn't have are kept. */
  readonly steps: ReadonlyMap<string, StepProgress>;
}
