import type { NoteChanges } from '../../core/notes/noteChanges.js';
import { editFiles, type FilesEdit } from '../changes/editFiles.js';
import { anchorKey, findMovedAnchors } from './movedAnchors.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';

/**
 * Changes fields of notes, each file separately and nothing else in it; except that if a note's code has moved, its line and file
 * are updated too.
 */
export async function editNotes(
  folder: OnboardingFolder,
  paths: readonly FilePath[],
  changes: NoteChanges,
): Promise<FilesEdit> {
  const { setNoteFields } = await import('../../core/notes/editNote.js');
  const { parseNote } = await import('../../core/notes/parseNote.js');
  const { setCodeFields } = await import('../../core/codeNotes/setCodeFields.js');
  const moved = await findMovedAnchors(folder, paths);
  return editFiles(folder, paths, (text) => {
    const edited = setNoteFields(text, changes);
    if (edited === undefined || edited === text || moved.size === 0) return edited;
    const code = parseNote(edited).note?.code;
    const now = code && moved.get(anchorKey(code));
    return (now && setCodeFields(edited, now)) ?? edited;
  });
}
