import type { NoteKind } from '../notes/vocabulary.js';

export const stepAssignees = ['me', 'buddy', 'manager'] as const;

export type StepAssignee = (typeof stepAssignees)[number];

export const stepPlatforms = ['linux', 'darwin', 'windows', 'web'] as const;

/** Where a step applies; absent: everywhere. */
export type StepPlatform = (typeof stepPlatforms)[number];

/** A question whose answer becomes a note of `kind`. */
export interface Prompt {
  readonly ask: string;
  readonly kind: NoteKind;
}

/** Further reading. Exactly one of `file` (inside the workspace) and `url` is set. */
export interface Link {
  readonly title: string;
  readonly file?: string;
  readonly url?: string;
}

/** Something to run with a click in a trusted workspace: a shell command as a task, or an editor command. */
export interface Action {
  readonly title: string;
  readonly run?: string;
  readonly command?: string;
}

export const sessionKinds = ['pairing', 'conversation', 'shadowing', 'customer', 'outside'] as const;

export type SessionKind = (typeof sessionKinds)[number];

/** One way to verify a step. A step is done when all of its checks hold. */
export type Check =
  | { readonly type: 'file'; readonly glob: string }
  | { readonly type: 'run'; readonly command: string }
  | { readonly type: 'commits'; readonly count: number; readonly paths: readonly string[] }
  | {
      readonly type: 'sessions';
      readonly count: number;
      readonly kind?: SessionKind;
      readonly role?: string;
      readonly with?: string;
    }
  | {
      readonly type: 'notes';
      readonly count: number;
      readonly kind?: NoteKind;
      readonly theme?: string;
      /** `step` (default): only notes captured for this step; `all`: the person's notes of any step. */
      readonly scope: 'step' | 'all';
    }
  | { readonly type: 'extension'; readonly id: string }
  | { readonly type: 'roadmap'; readonly count: number };

/** What a check of one kind says. */
export type CheckValues<Type extends Check['type']> = Omit<Extract<Check, { readonly type: Type }>, 'type'>;

/** How a kind of check stands in a file. */
interface CheckForm<Values, Named extends keyof Values> {
  /** The value that stands at the key which is the kind's name. */
  readonly named: Named;
  /** What the other values are where the file doesn't say them. */
  readonly absent: { readonly [Key in Exclude<NeededKey<Values>, Named>]: Values[Key] };
  /** The values that may refer to the team's settings, as `${name}`. */
  readonly withVariables: readonly (keyof Values)[];
}

type NeededKey<Values> = { [Key in keyof Values]-?: undefined extends Values[Key] ? never : Key }[keyof Values];

type AnyCheckForm<Values> = { [Named in keyof Values]-?: CheckForm<Values, Named> }[keyof Values];

/** Every kind of check: what reads and writes them, and puts in variables, goes by it. */
export const checkForms = {
  file: { named: 'glob', absent: {}, withVariables: ['glob'] },
  run: { named: 'command', absent: {}, withVariables: ['command'] },
  commits: { named: 'count', absent: { paths: [] }, withVariables: ['paths'] },
  sessions: { named: 'count', absent: {}, withVariables: [] },
  notes: { named: 'count', absent: { scope: 'step' }, withVariables: [] },
  extension: { named: 'id', absent: {}, withVariables: [] },
  roadmap: { named: 'count', absent: {}, withVariables: [] },
} as const satisfies { readonly [Type in Check['type']]: AnyCheckForm<CheckValues<Type>> };

/** One thing to do. */
export interface Step {
  /** Kebab-case, unique in the checklist; progress refers to it. */
  readonly id: string;
  readonly title: string;
  /** Markdown; may be empty. */
  readonly guide: string;
  /** Calendar days after the person's start date. */
  readonly dueDays?: number;
  readonly owner: StepAssignee;
  readonly when?: StepPlatform;
  readonly prompts: readonly Prompt[];
  readonly links: readonly Link[];
  readonly actions: readonly Action[];
  readonly checks: readonly Check[];
  /** Whether it can be skipped without a reason, and doesn't hold back the phase. */
  readonly optional: boolean;
}

export interface Phase {
  readonly id: string;
  readonly title: string;
  /** What will be true at the end of the phase; may be empty. */
  readonly goal: string;
  readonly steps: readonly Step[];
}

/** The roadmap is grouped by themes. `words` only help to suggest a note's theme. */
export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly words: readonly string[];
}

export interface Checklist {
  readonly title: string;
  readonly themes: readonly Theme[];
  /** Roles that the team adds to the built-in ones. */
  readonly roles: readonly string[];
  readonly phases: readonly Phase[];
}
