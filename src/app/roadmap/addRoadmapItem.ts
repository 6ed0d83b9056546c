import { type CreatedFile, createFile } from '../changes/createFile.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';
import { usableEvidence } from './roadmapEvidence.js';

export interface AddedItem extends CreatedFile {
  readonly title: string;
  /** How many of the notes were left out because they are private. */
  readonly privateCount: number;
}

/** What to create an item from. */
export interface ItemWish {
  readonly title: string;
  /** The theme, if it differs from that of most notes. */
  readonly theme?: string | undefined;
  /** Its evidence; private notes are left out. */
  readonly notePaths: readonly FilePath[];
}

/** Adds an item to the roadmap. Rejects with `FileFailure` if its file can't be written. */
export async function addRoadmapItem(folder: OnboardingFolder, wish: ItemWish): Promise<AddedItem> {
  const [{ formatRoadmapItem }, { newRoadmapItem }] = await Promise.all([
    import('../../core/roadmap/formatRoadmapItem.js'),
    import('../../core/roadmap/newRoadmapItem.js'),
  ]);
  const { title, theme, notePaths } = wish;
  const { notes, privateCount } = await usableEvidence(folder, notePaths);
  const today = folder.ports.clock.today();
  const text = formatRoadmapItem(newRoadmapItem({ title, theme, notes, today }));
  const subject = /[\p{L}\p{Nd}]/u.test(title) ? title : 'item';
  const created = await createFile(folder, { parent: folder.layout.roadmap, subject, date: today, text });
  return { ...created, title, privateCount };
}
