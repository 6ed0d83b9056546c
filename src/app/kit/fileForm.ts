import type { FileForm } from '../../core/fileHelp/fileForm.js';
import { type FolderLayout, isDirectlyIn } from './folderLayout.js';
import type { FilePath } from '../ports.js';

/** A file's format, by its path; `undefined` for a file that doesn't belong to the onboarding. */
export function fileFormOf(layout: FolderLayout, path: FilePath): FileForm | undefined {
  if (path === layout.checklist) return 'checklist';
  if (isDirectlyIn(path, layout.people, '.yaml')) return 'person';
  const isIn = (...folders: readonly FilePath[]): boolean =>
    folders.some((folder) => isDirectlyIn(path, folder, '.md'));
  if (isIn(layout.notes, layout.privateNotes)) return 'note';
  if (isIn(layout.sessions, layout.privateSessions)) return 'session';
  return isIn(layout.roadmap) ? 'roadmapItem' : undefined;
}
