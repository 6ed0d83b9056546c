import { formatNote } from '../core/notes/formatNote.js';
import type { Note } from '../core/notes/note.js';
import { formatNoteId } from '../core/notes/noteId.js';
import type { OnboardingFolder } from './onboardingFolder.js';
import type { FilePath } from './ports.js';
import { ignorePrivateFolder } from './privacy.js';

/** A note that was just written; what Undo needs. */
export interface CapturedNote {
  readonly path: FilePath;
  readonly title: string;
  /** The file's text as it was written. */
  readonly text: string;
}

/**
 * Writes a note to a file of its own.
 *
 * @param isPrivate to `private/notes/`, which git is told to ignore first.
 * @returns what was written. Rejects with `FileFailure` where it can't be; the caller still has the note.
 */
export async function captureNote(folder: OnboardingFolder, note: Note, isPrivate: boolean): Promise<CapturedNote> {
  if (isPrivate) await ignorePrivateFolder(folder);
  const { files, random } = folder.ports;
  const parent = isPrivate ? folder.layout.privateNotes : folder.layout.notes;
  const text = formatNote(note);
  for (;;) {
    const id = formatNoteId(note.title, note.created, (limit) => random.below(limit));
    const path = `${parent}/${id}.md`;
    if ((await files.create(path, text)) === 'exists') continue;
    await folder.refresh(new Set([path]));
    return { path, title: note.title, text };
  }
}

/**
 * Takes back a captured note, if its file still is as it was written.
 *
 * @returns `changed` when somebody has edited it since: it is left as it is.
 */
export async function undoCapture(folder: OnboardingFolder, captured: CapturedNote): Promise<'undone' | 'changed'> {
  const result = await folder.ports.files.remove(captured.path, captured.text);
  await folder.refresh(new Set([captured.path]));
  return result === 'changed' ? 'changed' : 'undone';
}
