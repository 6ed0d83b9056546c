/** When an item is to be taken on. */
export const roadmapHorizons = ['now', 'next', 'later'] as const;

/** One of them. */
export type RoadmapHorizon = (typeof roadmapHorizons)[number];

/** How far an item is, in the order in which it gets there; `dropped` from anywhere. */
export const roadmapStatuses = ['proposed', 'agreed', 'started', 'done', 'dropped'] as const;

/** One of them. */
export type RoadmapStatus = (typeof roadmapStatuses)[number];

/** How much work an item is. */
export const roadmapEfforts = ['S', 'M', 'L', 'XL'] as const;

/** One of them. */
export type RoadmapEffort = (typeof roadmapEfforts)[number];

/** What somebody said when an item was put before them. */
export const validationVerdicts = ['confirmed', 'contradicted', 'mixed'] as const;

/** How somebody stands to an item. */
export const buyInStances = ['supports', 'neutral', 'concerned'] as const;

/** What a review of an item came to. */
export const reviewDecisions = ['kept', 'changed', 'dropped'] as const;

/** One of them. */
export type ReviewDecision = (typeof reviewDecisions)[number];

/** What somebody said of an item. */
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

/** How somebody stands to an item. */
export interface BuyIn {
  readonly who: string;
  readonly stance: (typeof buyInStances)[number];
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** In one line: what the concern is. */
  readonly why?: string;
}

/** That somebody looked at an item again, and what came of it. */
export interface Review {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly decision: ReviewDecision;
  /** In one line. */
  readonly why?: string;
}

/** One item of the roadmap, as its file says it. Absent fields are absent in the file; lists are empty then. */
export interface RoadmapItem {
  readonly title: string;
  readonly theme?: string;
  readonly horizon?: RoadmapHorizon;
  readonly status: RoadmapStatus;
  /** On end users, 1 to 5. */
  readonly impact?: number;
  readonly effort?: RoadmapEffort;
  readonly owner?: string;
  /** Ids of the notes it rests on. */
  readonly evidence: readonly string[];
  readonly validation: readonly Validation[];
  readonly buyIn: readonly BuyIn[];
  /** In the file's order, which is that in which they were held. */
  readonly reviews: readonly Review[];
  /** When to look at it again: `YYYY-MM-DD`. */
  readonly reviewBy?: string;
  /** Where the work is tracked, a URL. */
  readonly tracker?: string;
  /** Markdown; may be empty. */
  readonly body: string;
}

/** An item with the id that its file's name gives it. */
export interface RoadmapEntry {
  readonly id: string;
  readonly item: RoadmapItem;
}

/** Whether an item is still planned or under way: neither done nor dropped. */
export function isOpenItem({ status }: Pick<RoadmapItem, 'status'>): boolean {
  return status !== 'done' && status !== 'dropped';
}
