import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { formatNote } from '../../src/core/notes/formatNote';
import { formatPerson } from '../../src/core/people/formatPerson';
import { sampleNotes } from './sampleNotes';

/** Fills a workspace folder with the onboarding of one person who has written so many notes. */
export function writeOnboarding(workspace: string, noteCount: number): void {
  const root = path.join(workspace, '.sre-onboarding');
  mkdirSync(path.join(root, 'people'), { recursive: true });
  mkdirSync(path.join(root, 'notes'));
  const person = { name: 'Sam Rivera', email: 'sam@example.com', start: '2026-01-05' };
  const steps = '  dev-environment: { status: done, at: 2026-01-06T10:12:00Z }\n';
  writeFileSync(path.join(root, 'people/sam-rivera.yaml'), formatPerson(person) + steps);
  for (const { id, note } of sampleNotes(noteCount)) {
    writeFileSync(path.join(root, 'notes', `${id}.md`), formatNote(note), { flag: 'wx' });
  }
}
