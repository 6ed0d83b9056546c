import type { BuyIn, Review, RoadmapEffort, RoadmapHorizon, RoadmapStatus, Validation } from './roadmapItem.js';

/** The fields of an item that hold one value each and can be changed, in the order in which a file has them. */
export const roadmapFieldKeys = [
  'title',
  'theme',
  'horizon',
  'status',
  'impact',
  'effort',
  'owner',
  'reviewBy',
  'tracker',
] as const;

/**
 * What is to be changed of an item. A field that is `undefined` or empty is taken out; one that is absent stays as it is. Lists
 * are added to and taken from, so that a change holds on top of whatever others wrote meanwhile.
 */
export interface RoadmapChanges {
  readonly title?: string;
  readonly theme?: string | undefined;
  readonly horizon?: RoadmapHorizon | undefined;
  readonly status?: RoadmapStatus | undefined;
  readonly impact?: number | undefined;
  readonly effort?: RoadmapEffort | undefined;
  readonly owner?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly reviewBy?: string | undefined;
  readonly tracker?: string | undefined;
  /** Ids of notes; those that it rests on already stay once. */
  readonly addEvidence?: readonly string[];
  /** Ids of notes. */
  readonly removeEvidence?: readonly string[];
  readonly addValidation?: readonly Validation[];
  readonly addBuyIn?: readonly BuyIn[];
  readonly addReviews?: readonly Review[];
}
