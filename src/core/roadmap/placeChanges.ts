import type { RoadmapChanges } from './roadmapChanges.js';
import type { RoadmapHorizon, RoadmapItem } from './roadmapItem.js';

/** Where an item stands on the board. */
export interface ItemPlace {
  /** Empty: not planned yet. */
  readonly horizon: RoadmapHorizon | '';
  /** Empty: without a theme. */
  readonly theme: string;
}

/** What moving an item to a place changes of it; nothing of what it is already. */
export function placeChanges({ horizon, theme = '' }: RoadmapItem, place: ItemPlace): RoadmapChanges {
  return {
    ...((horizon ?? '') !== place.horizon && { horizon: place.horizon || undefined }),
    ...(theme !== place.theme && { theme: place.theme || undefined }),
  };
}
