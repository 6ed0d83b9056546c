import type { OptionHelp } from '../schema/optionHelp.js';
import type { BuyIn, ReviewDecision, RoadmapEffort, RoadmapHorizon, RoadmapStatus, Validation } from './roadmapItem.js';

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
