import type { NoteChanges } from '../core/notes/noteChanges.js';
import { editFiles, type FilesEdit } from './editFiles.js';
import type { OnboardingFolder } from './onboardingFolder.js';
import type { FilePath } from './ports.js';

/** Changes fields of notes, each file by itself and nothing else of it. */
export async function editNotes(
  folder: OnboardingFolder,
  paths: readonly FilePath[],
  changes: NoteChanges,
): Promise<FilesEdit> {
  const { setNoteFields } = await import('../core/notes/editNote.js');
  return editFiles(folder, paths, (text) => {
    const result = setNoteFields(text, changes);
    return result.kind === 'edited' ? result.text : undefined;
  });
}
