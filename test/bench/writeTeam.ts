import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { formatChecklist } from '../../src/core/checklist/formatChecklist';
import { formatNote } from '../../src/core/notes/formatNote';
import { formatSession } from '../../src/core/sessions/formatSession';
import { sampleChecklist, samplePerson, sampleSessions, sampleTeamNotes, type TeamSize } from './sampleTeam';

/** Fills a folder with the onboarding of a team, and with what some of its checks look for. */
export function writeTeam(folder: string, size: TeamSize): void {
  const root = path.join(folder, '.sre-onboarding');
  const checklist = sampleChecklist(size);
  write(root, 'checklist.yaml', formatChecklist(checklist));
  for (let index = 0; index < size.people; index++) {
    const { slug, text } = samplePerson(index, checklist);
    write(root, `people/${slug}.yaml`, text);
  }
  for (const { id, note } of sampleTeamNotes(size)) write(root, `notes/${id}.md`, formatNote(note));
  const questions = [{ ask: 'What slows you down?', kind: 'pain-point' }] as const;
  for (const [index, session] of sampleSessions(size).entries()) {
    write(root, `sessions/${session.date}-priya-${index}.md`, formatSession(session, questions));
  }
  write(folder, 'docs/area-3.md', '# Area 3\n');
  write(folder, '.vscode/extensions.json', '{ "recommendations": ["vscode.git"] }\n');
}

function write(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
}
