import type { CodeAnchor } from '../../core/notes/note.js';
import type { Change } from '../changes/change.js';
import { editFile } from '../changes/editFile.js';
import { isFilePath } from '../kit/filePath.js';
import { type CodeNote, isCodeNote } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';

/** The notes about a file, by line when captured: those with its path, and those with a path that git has renamed to it. */
export async function notesAbout(folder: OnboardingFolder, file: FilePath): Promise<readonly CodeNote[]> {
  const notes = [...(await folder.notes.all()).values()].filter(isCodeNote);
  const others = new Set(notes.map(({ note }) => note.code.file).filter((path) => path !== file && isFilePath(path)));
  const here = new Set<FilePath>([file]);
  const look = async (path: FilePath): Promise<void> => {
    const place = await folder.codePlaces.placeOf(path);
    if (place.kind === 'renamed' && place.file === file) here.add(path);
  };
  await Promise.all([...others].map(look));
  return notes
    .filter(({ note }) => here.has(note.code.file))
    .toSorted((one, other) => one.note.code.line - other.note.code.line);
}

/**
 * Re-anchors a note to a place that somebody chose.
 *
 * @returns `left` if the note no longer exists or can't be edited safely. Rejects with `FileFailure` if it can't be written.
 */
export async function moveAnchor(
  folder: OnboardingFolder,
  path: FilePath,
  { file, line, quote, before, after, commit }: CodeAnchor,
): Promise<Change | 'left'> {
  const { setCodeFields } = await import('../../core/codeNotes/setCodeFields.js');
  const changes = { file, line, quote, before, after, commit };
  const result = await editFile(folder.ports.files, path, (text) => setCodeFields(text, changes));
  await folder.refresh(new Set([path]));
  return result.kind === 'edited' ? result.change : 'left';
}

export interface MovedPath {
  readonly from: FilePath;
  readonly to: FilePath;
}

/**
 * Updates the notes about files that were renamed or moved, alone or with their folder.
 *
 * @returns the paths of the notes that still refer to the old path because they can't be edited safely. Rejects with
 *   `FileFailure` if one can't be written.
 */
export async function followMoves(folder: OnboardingFolder, moves: readonly MovedPath[]): Promise<readonly FilePath[]> {
  const { setCodeFields } = await import('../../core/codeNotes/setCodeFields.js');
  const left: FilePath[] = [];
  const written = new Set<FilePath>();
  for (const { path, note } of [...(await folder.notes.all()).values()].filter(isCodeNote)) {
    const file = movedTo(note.code.file, moves);
    if (file === undefined) continue;
    const result = await editFile(folder.ports.files, path, (text) => setCodeFields(text, { file }));
    if (result.kind === 'edited') written.add(path);
    else if (result.kind !== 'missing') left.push(path);
  }
  await folder.refresh(written);
  return left;
}

/** The new path of a file; `undefined` if none of the moves affects it. */
function movedTo(file: FilePath, moves: readonly MovedPath[]): FilePath | undefined {
  const move = moves.find(({ from }) => file === from || file.startsWith(`${from}/`));
  return move && move.to + file.slice(move.from.length);
}
