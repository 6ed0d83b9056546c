import type { KnownWord } from '../../core/fileHelp/words.js';
import type { Step } from '../../core/checklist/checklist.js';
import type { Reference } from '../../core/links/references.js';
import type { NoteFile } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';
import type { RoadmapFile } from '../roadmap/roadmapStore.js';
import type { SessionFile } from '../sessions/sessionStore.js';

export type LinkTarget =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'note'; readonly file: NoteFile }
  | { readonly kind: 'session'; readonly file: SessionFile }
  | { readonly kind: 'roadmapItem'; readonly file: RoadmapFile };

/** Finds the target at a position; `undefined` if nothing has that id. */
export async function findTarget(
  folder: OnboardingFolder,
  { to, id }: Pick<Reference, 'to' | 'id'>,
): Promise<LinkTarget | undefined> {
  switch (to) {
    case 'step':
      return findStep(folder, id);
    case 'session':
      return findSession(folder, id);
    case 'note':
      return findNote(folder, id);
    case 'any':
      return (await findNote(folder, id)) ?? (await findSession(folder, id)) ?? findItem(folder, id);
  }
}

async function findStep({ checklist }: OnboardingFolder, id: string): Promise<LinkTarget | undefined> {
  const phases = (await checklist.state()).checklist?.phases ?? [];
  const step = phases.flatMap(({ steps }) => steps).find((one) => one.id === id);
  return step && { kind: 'step', step };
}

async function findNote({ notes, layout }: OnboardingFolder, id: string): Promise<LinkTarget | undefined> {
  const file = fileIn(await notes.all(), [layout.notes, layout.privateNotes], id);
  return file && { kind: 'note', file };
}

async function findSession({ sessions, layout }: OnboardingFolder, id: string): Promise<LinkTarget | undefined> {
  const file = fileIn(await sessions.all(), [layout.sessions, layout.privateSessions], id);
  return file && { kind: 'session', file };
}

async function findItem({ roadmap, layout }: OnboardingFolder, id: string): Promise<LinkTarget | undefined> {
  const file = fileIn(await roadmap.all(), [layout.roadmap], id);
  return file && { kind: 'roadmapItem', file };
}

function fileIn<File>(files: ReadonlyMap<FilePath, File>, folders: readonly FilePath[], id: string): File | undefined {
  return folders.flatMap((folder) => files.get(`${folder}/${id}.md`) ?? [])[0];
}

/**
 * The ids that a file's text can link to, with their titles, newest first. Private ones are offered only in private files.
 *
 * @param from the file that contains the link.
 */
export async function readLinkable(folder: OnboardingFolder, from: FilePath): Promise<readonly KnownWord[]> {
  const { layout } = folder;
  const [notes, sessions, items] = await Promise.all([
    layout.isPrivate(from) ? folder.notes.all() : folder.notes.shared(),
    layout.isPrivate(from) ? folder.sessions.all() : folder.sessions.shared(),
    folder.roadmap.all(),
  ]);
  const all = [
    ...Array.from(notes.values(), ({ id, path, note }) => ({ id, path, title: note?.title })),
    ...Array.from(sessions.values(), ({ id, path, session }) => ({ id, path, title: session?.title })),
    ...Array.from(items.values(), ({ id, path, item }) => ({ id, path, title: item?.title })),
  ];
  return all
    .filter(({ path }) => path !== from)
    .map(({ id, title }) => (title === undefined ? { value: id } : { value: id, title }))
    .toSorted((one, other) => (one.value < other.value ? 1 : -1));
}
