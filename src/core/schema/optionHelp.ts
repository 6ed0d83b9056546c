import type { SessionKind, StepOwner, StepPlatform } from '../checklist/checklist.js';
import type { NoteKind, Severity } from '../notes/vocabulary.js';
import type { StepStatus } from '../progress/progress.js';
import type {
  BuyIn,
  ReviewDecision,
  RoadmapEffort,
  RoadmapHorizon,
  RoadmapStatus,
  Validation,
} from '../roadmap/roadmapItem.js';

/** What each option of a field means: English Markdown, for hovers, completions and the JSON Schema. */
type OptionHelp<Option extends string | number> = Readonly<Record<Option, string>>;

/** What the kinds of note are. */
export const noteKindHelp: OptionHelp<NoteKind> = {
  'pain-point': 'Something that hurts today.',
  wish: 'Something somebody would like to have.',
  deferred: 'Work that was put off, and is still waiting.',
  'customer-signal': 'Something a customer said or did.',
  risk: 'Something that could go wrong.',
  idea: 'A way in which something could be better.',
  learning: 'Something you now know. The kind of a note that names none.',
  question: 'Something you still want to find out.',
  decision: 'Something that was decided, and why.',
};

/** What the severities of a note are. */
export const severityHelp: OptionHelp<Severity> = {
  1: 'A nuisance.',
  2: 'Slows people down.',
  3: 'Hurts users or blocks work.',
};

/** What the kinds of session are. */
export const sessionKindHelp: OptionHelp<SessionKind> = {
  pairing: 'Working on something together.',
  conversation: 'A talk with somebody of the company.',
  shadowing: 'Watching somebody at work.',
  customer: 'A call or a visit with a customer.',
  outside: 'A talk with somebody outside of the company.',
};

/** Who does a step. */
export const stepOwnerHelp: OptionHelp<StepOwner> = {
  me: 'The person who is being onboarded. This is the default.',
  buddy: 'Their buddy.',
  manager: 'Their manager.',
};

/** Where a step applies. */
export const stepPlatformHelp: OptionHelp<StepPlatform> = {
  linux: 'Only on Linux.',
  darwin: 'Only on macOS.',
  windows: 'Only on Windows.',
  web: 'Only where VS Code runs in the browser.',
};

/** What the states of a step are that a person sets. */
export const stepStatusHelp: OptionHelp<StepStatus> = {
  done: 'Done, whatever its verification says.',
  'in-progress': 'Begun.',
  blocked: 'Can’t go on; `reason` says why.',
  skipped: 'Won’t be done; `reason` says why.',
  reopened: 'To do again, although its verification holds.',
};

/** When a roadmap item is to be taken on. */
export const horizonHelp: OptionHelp<RoadmapHorizon> = {
  now: 'Being worked on, or about to be.',
  next: 'When what is under way now is done.',
  later: 'Not yet in sight.',
};

/** How far a roadmap item is. */
export const roadmapStatusHelp: OptionHelp<RoadmapStatus> = {
  proposed: 'Not agreed to yet. This is the default.',
  agreed: 'Those concerned have agreed to it.',
  started: 'Somebody is working on it.',
  done: 'Finished.',
  dropped: 'Won’t be done.',
};

/** How much work a roadmap item is. */
export const effortHelp: OptionHelp<RoadmapEffort> = {
  S: 'Days.',
  M: 'Weeks.',
  L: 'A month or two.',
  XL: 'A quarter or more.',
};

/** How much a roadmap item does for end users. */
export const impactHelp: OptionHelp<1 | 2 | 3 | 4 | 5> = {
  1: 'They will hardly notice.',
  2: 'A few will notice.',
  3: 'Many will notice.',
  4: 'It makes their work clearly better.',
  5: 'They could not do without it.',
};

/** What somebody says of a roadmap item. */
export const verdictHelp: OptionHelp<Validation['said']> = {
  confirmed: 'It is the problem they have.',
  contradicted: 'It is not the problem they have.',
  mixed: 'Some of it is.',
};

/** How somebody stands to a roadmap item. */
export const stanceHelp: OptionHelp<BuyIn['stance']> = {
  supports: 'For it.',
  neutral: 'Neither for nor against it.',
  concerned: 'Has concerns that are to be met.',
};

/** What a review of a roadmap item came to. */
export const reviewDecisionHelp: OptionHelp<ReviewDecision> = {
  kept: 'It still holds as it is.',
  changed: 'It holds, but something of it was changed.',
  dropped: 'It won’t be done.',
};
