import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { formatNote } from '../../src/core/notes/formatNote';
import { proseNotes } from './proseNotes';

/**
 * Adds notes made of texts to the onboarding of a workspace folder.
 *
 * @returns how many there were enough sentences for.
 */
export function writeProse(workspace: string, texts: readonly string[], count: number): number {
  const folder = path.join(workspace, '.sre-onboarding/notes');
  mkdirSync(folder, { recursive: true });
  const notes = proseNotes(texts, count);
  for (const { id, note } of notes) writeFileSync(path.join(folder, `${id}.md`), formatNote(note), { flag: 'wx' });
  return notes.length;
}
