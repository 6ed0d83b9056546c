import { formatNote } from '../core/notes/formatNote.js';
import type { Note } from '../core/notes/note.js';
import { type CreatedFile, createFile } from './createFile.js';
import type { OnboardingFolder } from './onboardingFolder.js';
import { ignorePrivateFolder } from './privacy.js';

/** A note that was just written; what Undo needs. */
export interface CapturedNote extends CreatedFile {
  readonly title: string;
}

/**
 * Writes a note to a file of its own.
 *
 * @param isPrivate to `private/notes/`, which git is told to ignore first.
 * @returns what was written. Rejects with `FileFailure` where it can't be; the caller still has the note.
 */
export async function captureNote(folder: OnboardingFolder, note: Note, isPrivate: boolean): Promise<CapturedNote> {
  if (isPrivate) await ignorePrivateFolder(folder);
  const parent = isPrivate ? folder.layout.privateNotes : folder.layout.notes;
  const { title, created: date } = note;
  return { ...(await createFile(folder, { parent, subject: title, date, text: formatNote(note) })), title };
}
