import type { RoadmapChanges } from './roadmapChanges.js';
import type { RoadmapHorizon, RoadmapItem } from './roadmapItem.js';

/** An item's place on the board. */
export interface ItemPlace {
  /** Empty for unplanned items. */
  readonly horizon: RoadmapHorizon | '';
  /** Empty for items without a theme. */
  readonly theme: string;
}

/** The changes that move an item to a place, without values that it already has. */
export function placeChanges({ horizon, theme = '' }: RoadmapItem, place: ItemPlace): RoadmapChanges {
  return {
    ...((horizon ?? '') !== place.horizon && { horizon: place.horizon || undefined }),
    ...(theme !== place.theme && { theme: place.theme || undefined }),
  };
}
