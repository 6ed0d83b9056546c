import type { RoadmapWarning } from '../../core/roadmap/roadmapWarnings.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import { readableItems } from './roadmapStore.js';

/** Today's warnings about the folder's roadmap. */
export async function readRoadmapWarnings(folder: OnboardingFolder): Promise<readonly RoadmapWarning[]> {
  const entries = readableItems(await folder.roadmap.all());
  if (entries.length === 0) return [];
  const { roadmapWarnings } = await import('../../core/roadmap/roadmapWarnings.js');
  const files = [...(await folder.notes.all()).values()];
  // An unreadable note exists all the same.
  const notes = new Map(files.map(({ id, isPrivate, note }) => [id, { created: note?.created ?? '', isPrivate }]));
  return roadmapWarnings({ entries, notes, today: folder.ports.clock.today() });
}
