import type { OptionHelp } from '../schema/optionHelp.js';
import type { BuyIn, ReviewDecision, RoadmapEffort, RoadmapHorizon, RoadmapStatus, Validation } from './roadmapItem.js';

/** When a roadmap item is to be taken on. */
export const horizonHelp: OptionHelp<RoadmapHorizon> = {
  now: 'Being worked on, or about to be.',
  next: 'After the work that is now under way.',
  later: 'Not planned yet.',
};

/** How far a roadmap item is. */
export const roadmapStatusHelp: OptionHelp<RoadmapStatus> = {
  proposed: 'Not yet agreed to. This is the default.',
  agreed: 'Agreed to by those concerned.',
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
  1: 'Hardly noticed.',
  2: 'Noticed by a few.',
  3: 'Noticed by many.',
  4: 'Clearly improves their work.',
  5: 'Essential to users.',
};

/** What somebody says of a roadmap item. */
export const verdictHelp: OptionHelp<Validation['said']> = {
  confirmed: 'They have this problem.',
  contradicted: 'They don’t have this problem.',
  mixed: 'They have part of it.',
};

/** How somebody stands to a roadmap item. */
export const stanceHelp: OptionHelp<BuyIn['stance']> = {
  supports: 'In favor.',
  neutral: 'Neither for nor against.',
  concerned: 'Has concerns to be addressed.',
};

/** What a review of a roadmap item came to. */
export const reviewDecisionHelp: OptionHelp<ReviewDecision> = {
  kept: 'Still right as it is.',
  changed: 'Still right, but was changed.',
  dropped: 'Will not be done.',
};
