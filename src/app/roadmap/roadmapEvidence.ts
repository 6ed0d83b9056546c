import { type EvidenceStrength, evidenceStrengthOf } from '../../core/roadmap/evidenceStrength.js';
import { editRoadmap } from './editRoadmap.js';
import type { FilesEdit } from '../changes/editFiles.js';
import { isReadable, type NoteFile, type SharedNoteFile } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';
import type { ReadableItem } from './roadmapStore.js';

/** The notes that can be evidence, and the number of those that can't. */
export interface UsableEvidence {
  readonly notes: readonly SharedNoteFile[];
  /** Private notes: the roadmap is shared, so it neither lists nor quotes them. */
  readonly privateCount: number;
}

/** Looks up which of these notes can be evidence, in the given order. Unreadable notes are left out. */
export async function usableEvidence(folder: OnboardingFolder, paths: readonly FilePath[]): Promise<UsableEvidence> {
  const [all, shared] = await Promise.all([folder.notes.all(), folder.notes.shared()]);
  const notes = paths.flatMap((path) => shared.get(path) ?? []).filter(isReadable);
  return { notes, privateCount: paths.filter((path) => all.has(path) && !shared.has(path)).length };
}

/** Adds notes to items as evidence; private ones are left out. */
export async function addEvidence(
  folder: OnboardingFolder,
  itemPaths: readonly FilePath[],
  notePaths: readonly FilePath[],
): Promise<FilesEdit & Pick<UsableEvidence, 'privateCount'>> {
  const { notes, privateCount } = await usableEvidence(folder, notePaths);
  const changes = { addEvidence: notes.map(({ id }) => id) };
  return { ...(await editRoadmap(folder, itemPaths, changes)), privateCount };
}

/** The evidence strength of items by id, from shared notes. Missing and unreadable notes don't count. */
export async function readStrengths(
  folder: OnboardingFolder,
  items: readonly ReadableItem[],
): Promise<ReadonlyMap<string, EvidenceStrength>> {
  const notes = await folder.notes.shared();
  return new Map(
    items.map(({ id, item }) => {
      const named = [...new Set(item.evidence)].flatMap((noteId) => noteOf(folder, notes, noteId)?.note ?? []);
      return [id, evidenceStrengthOf(named)];
    }),
  );
}

/** The note with an id, shared or private. */
export function noteOf(
  { layout }: OnboardingFolder,
  notes: ReadonlyMap<FilePath, NoteFile>,
  id: string,
): NoteFile | undefined {
  return notes.get(`${layout.notes}/${id}.md`) ?? notes.get(`${layout.privateNotes}/${id}.md`);
}
