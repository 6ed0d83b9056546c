export const roadmapHorizons = ['now', 'next', 'later'] as const;

export type RoadmapHorizon = (typeof roadmapHorizons)[number];

/** In the order of progress; `dropped` can follow any other. */
export const roadmapStatuses = ['proposed', 'agreed', 'started', 'done', 'dropped'] as const;

export type RoadmapStatus = (typeof roadmapStatuses)[number];

export const roadmapEfforts = ['S', 'M', 'L', 'XL'] as const;

export type RoadmapEffort = (typeof roadmapEfforts)[number];

/** What people said when they were asked about an item. */
export const validationVerdicts = ['confirmed', 'contradicted', 'mixed'] as const;

/** People's positions on an item. */
export const buyInStances = ['supports', 'neutral', 'concerned'] as const;

export const reviewDecisions = ['kept', 'changed', 'dropped'] as const;

export type ReviewDecision = (typeof reviewDecisions)[number];

export interface Validation {
  readonly who: string;
  readonly said: (typeof validationVerdicts)[number];
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** In one line. */
  readonly why?: string;
  /** Id of the session in which they were asked. */
  readonly session?: string;
}

export interface BuyIn {
  readonly who: string;
  readonly stance: (typeof buyInStances)[number];
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** In one line: what the concern is. */
  readonly why?: string;
}

export interface Review {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly decision: ReviewDecision;
  /** In one line. */
  readonly why?: string;
}

/** A roadmap item, as in its file. Absent fields are absent in the file; lists are then empty. */
export interface RoadmapItem {
  readonly title: string;
  readonly theme?: string;
  readonly horizon?: RoadmapHorizon;
  readonly status: RoadmapStatus;
  /** On end users, 1 to 5. */
  readonly impact?: number;
  readonly effort?: RoadmapEffort;
  readonly owner?: string;
  /** Ids of notes. */
  readonly evidence: readonly string[];
  readonly validation: readonly Validation[];
  readonly buyIn: readonly BuyIn[];
  /** In the file's order, which is chronological. */
  readonly reviews: readonly Review[];
  /** The date of the next review, `YYYY-MM-DD`. */
  readonly reviewBy?: string;
  /** A URL. */
  readonly tracker?: string;
  /** Markdown; may be empty. */
  readonly body: string;
}

export interface RoadmapEntry {
  readonly id: string;
  readonly item: RoadmapItem;
}

/** Whether an item is neither done nor dropped. */
export function isOpenItem({ status }: Pick<RoadmapItem, 'status'>): boolean {
  return status !== 'done' && status !== 'dropped';
}
