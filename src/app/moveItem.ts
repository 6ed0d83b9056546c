import type { RoadmapChanges } from '../core/roadmap/roadmapChanges.js';
import type { RoadmapHorizon } from '../core/roadmap/roadmapItem.js';
import { editRoadmap } from './editRoadmap.js';
import type { FilesEdit } from './editFiles.js';
import type { OnboardingFolder } from './onboardingFolder.js';
import { type ReadableItem, readableItems } from './roadmapStore.js';

/** Where an item is to stand. */
export interface ItemPlace {
  /** Empty: not planned yet. */
  readonly horizon: RoadmapHorizon | '';
  /** Empty: without a theme. */
  readonly theme: string;
}

/** How a move ended: as an edit of the item's file. */
export interface ItemMove extends FilesEdit {
  readonly entry: ReadableItem;
}

/**
 * Moves an item to a horizon and a theme: what it is already stays untouched in its file.
 *
 * @returns `undefined` where there is no such item, or its file can't be read.
 */
export async function moveItem(folder: OnboardingFolder, id: string, place: ItemPlace): Promise<ItemMove | undefined> {
  const entry = readableItems(await folder.roadmap.all()).find((candidate) => candidate.id === id);
  if (!entry) return undefined;
  const { horizon = '', theme = '' } = entry.item;
  const changes: RoadmapChanges = {
    ...(horizon !== place.horizon && { horizon: place.horizon || undefined }),
    ...(theme !== place.theme && { theme: place.theme || undefined }),
  };
  return { entry, ...(await editRoadmap(folder, [entry.path], changes)) };
}
