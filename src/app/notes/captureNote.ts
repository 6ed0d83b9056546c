import { formatNote } from '../../core/notes/formatNote.js';
import type { Note } from '../../core/notes/note.js';
import { type CreatedFile, createFile } from '../changes/createFile.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { PrivatePlace } from '../privacy/privatePlace.js';

export interface CapturedNote extends CreatedFile {
  readonly title: string;
}

/**
 * Writes a note to a file of its own.
 *
 * @param to `shared` if others may see it.
 * @returns what was written. Rejects with `FileFailure` if it can't be; the caller still has the note.
 */
export async function captureNote(
  folder: OnboardingFolder,
  note: Note,
  to: 'shared' | PrivatePlace,
): Promise<CapturedNote> {
  const { title, created: date } = note;
  const parent = to === 'shared' ? folder.layout.notes : to.notes;
  return { ...(await createFile(folder, { parent, subject: title, date, text: formatNote(note) })), title };
}
