import type { OptionHelp } from '../schema/optionHelp.js';
import type { BuyIn, ReviewDecision, RoadmapEffort, RoadmapHorizon, RoadmapStatus, Validation } from './roadmapItem.js';

export const horizonHelp: OptionHelp<RoadmapHorizon> = {
  now: 'Being worked on, or about to be.',
  next: 'After the work that is now under way.',
  later: 'Not planned yet.',
};

export const roadmapStatusHelp: OptionHelp<RoadmapStatus> = {
  proposed: 'Not yet agreed to. This is the default.',
  agreed: 'Agreed to by those concerned.',
  started: 'Somebody is working on it.',
  done: 'Finished.',
  dropped: 'Won’t be done.',
};

export const effortHelp: OptionHelp<RoadmapEffort> = {
  S: 'Days.',
  M: 'Weeks.',
  L: 'A month or two.',
  XL: 'A quarter or more.',
};

export const impactHelp: OptionHelp<1 | 2 | 3 | 4 | 5> = {
  1: 'Hardly noticed.',
  2: 'Noticed by a few.',
  3: 'Noticed by many.',
  4: 'Clearly improves their work.',
  5: 'Essential to users.',
};

export const verdictHelp: OptionHelp<Validation['said']> = {
  confirmed: 'They have this problem.',
  contradicted: 'They don’t have this problem.',
  mixed: 'They have part of it.',
};

export const stanceHelp: OptionHelp<BuyIn['stance']> = {
  supports: 'In favor.',
  neutral: 'Neither for nor against.',
  concerned: 'Has concerns to be addressed.',
};

export const reviewDecisionHelp: OptionHelp<ReviewDecision> = {
  kept: 'Still right as it is.',
  changed: 'Still right, but was changed.',
  dropped: 'Will not be done.',
};
