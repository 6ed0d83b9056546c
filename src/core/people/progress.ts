/** The states that a person can set. `reopened` overrules verification. */
export const stepStatuses = ['done', 'in-progress', 'blocked', 'skipped', 'reopened'] as const;

export type StepStatus = (typeof stepStatuses)[number];

export interface StepProgress {
  readonly status: StepStatus;
  /** ISO 8601 UTC; absent if a person wrote the line by hand without it. */
  readonly at?: string;
  /** Only with `skipped` and `blocked`. */
  readonly reason?: string;
  /** Why it counts as done, Markdown. */
  readonly evidence?: string;
}

/** One person's progress, as in `people/<slug>.yaml`. */
export interface Person {
  /** Empty if the file doesn't contain it. */
  readonly name: string;
  /** Empty if the file doesn't contain it. */
  readonly email: string;
  /** Start date, `YYYY-MM-DD`; absent if the file has no valid date: nothing is due then. */
  readonly start?: string;
  /** By step id, including steps that are not in the checklist. */
  readonly steps: ReadonlyMap<string, StepProgress>;
}
