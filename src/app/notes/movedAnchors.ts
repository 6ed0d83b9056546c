import { CodeText } from '../../core/codeNotes/codeText.js';
import { findAnchor } from '../../core/codeNotes/findAnchor.js';
import type { CodeAnchor } from '../../core/notes/note.js';
import { isCodeNote } from './noteStore.js';
import { isFilePath } from '../kit/filePath.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';
import { readUnlessRefused } from '../kit/readUnlessRefused.js';

/** The present place of a note's code. */
export type MovedAnchor = Pick<CodeAnchor, 'file' | 'line'>;

/**
 * Finds where the code of notes is now, so that editing a note also updates its anchor.
 *
 * @param paths of notes; those that aren't code notes are ignored.
 * @returns by {@link anchorKey}, only those whose file or line differs. Lost anchors are not included.
 */
export async function findMovedAnchors(
  folder: OnboardingFolder,
  paths: readonly FilePath[],
): Promise<ReadonlyMap<string, MovedAnchor>> {
  const notes = await folder.notes.all();
  const about = paths.flatMap((path) => notes.get(path) ?? []).filter(isCodeNote);
  const moved = new Map<string, MovedAnchor>();
  const texts = new Map<FilePath, Promise<CodeText | undefined>>();
  for (const { note } of about.filter(({ note: { code } }) => isFilePath(code.file))) {
    const where = await folder.codePlaces.placeOf(note.code.file);
    if (where.kind === 'absent') continue;
    const reading = texts.get(where.file) ?? readCode(folder, where.file);
    texts.set(where.file, reading);
    const code = await reading;
    const place = code && findAnchor(code, note.code);
    if (!place || place.kind === 'lost') continue;
    if (place.kind === 'moved' || where.kind === 'renamed') {
      moved.set(anchorKey(note.code), { file: where.file, line: place.line });
    }
  }
  return moved;
}

/** Identifies an anchor. */
export function anchorKey({ file, line, quote, before, after }: CodeAnchor): string {
  return JSON.stringify([file, line, quote, before, after]);
}

async function readCode(folder: OnboardingFolder, file: FilePath): Promise<CodeText | undefined> {
  const content = await readUnlessRefused(folder.ports.files, file);
  return content.kind === 'text' ? new CodeText(content.text) : undefined;
}
