import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { captureNote } from '../../src/app/notes/captureNote';
import { readCaptureWords } from '../../src/app/notes/captureWords';
import { findSecretsOfNotes, prepareSecretSearch } from '../../src/app/secrets/noteSecrets';
import type { OnboardingFolder } from '../../src/app/onboardingFolder';
import { parseCaptureLine } from '../../src/core/notes/captureLine';
import { formatNote } from '../../src/core/notes/formatNote';
import { newNote } from '../../src/core/notes/newNote';

/** Between two captures, for the watchers' news of the one before. */
const pauseMs = 20;

/**
 * Times a capture from Enter, the search for secrets included, until its file is flushed to disk and the stores know it.
 *
 * @returns milliseconds. Rejects when the file does not hold the note afterwards.
 */
export async function timeCapture(folder: OnboardingFolder, count: number): Promise<number> {
  const { shared: words } = await readCaptureWords(folder);
  // As the box does while one types.
  await prepareSecretSearch();
  await pause(pauseMs);
  const began = performance.now();
  const note = newNote(parseCaptureLine(sampleLine(count), words), { created: new Date(), author: 'sam@example.com' });
  if ((await findSecretsOfNotes([note])).length > 0) throw new Error('The sample was taken for a secret.');
  const { path: file, change } = await captureNote(folder, note, 'shared');
  const durationMs = performance.now() - began;
  const content = await folder.ports.files.read(file);
  if (content.kind !== 'text' || content.text !== change[0].after) throw new Error(`${file} was not written.`);
  return durationMs;
}

/** Times what a capture can't do without: one new file with the same text, flushed to disk. */
export function timePlainWrite(folder: string, count: number): number {
  const line = parseCaptureLine(sampleLine(count), { themes: ['compute'], roles: ['engineer'], values: ['latency'] });
  const text = formatNote(newNote(line, { created: new Date(), author: 'sam@example.com' }));
  const began = performance.now();
  writeFileSync(path.join(folder, `${count}.md`), text, { flag: 'wx', flush: true });
  return performance.now() - began;
}

function sampleLine(count: number): string {
  return `Deploys take forty minutes, case ${count} !pain #compute @Priya/engineer ^3 =latency #deploys -- On Fridays more.`;
}
