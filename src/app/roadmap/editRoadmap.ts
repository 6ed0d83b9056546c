import type { RoadmapChanges } from '../../core/roadmap/roadmapChanges.js';
import { editFiles, type FilesEdit } from '../changes/editFiles.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';

/** Changes roadmap items, each file separately and nothing else in it. */
export async function editRoadmap(
  folder: OnboardingFolder,
  paths: readonly FilePath[],
  changes: RoadmapChanges,
): Promise<FilesEdit> {
  const { setRoadmapFields } = await import('../../core/roadmap/editRoadmapItem.js');
  return editFiles(folder, paths, (text) => setRoadmapFields(text, changes));
}
