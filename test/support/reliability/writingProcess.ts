// A process of its own that writes through the door: `node writingProcess.mjs FOLDER NAME COUNT`. What is on disk for certain is
// printed, one line each, before the next is begun.
import { writeSync } from 'node:fs';

import { editFile } from '../../../src/app/changes/editFile.js';
import type { Files } from '../../../src/app/ports.js';
import { type Acknowledged, itemPaths, noteText, personPath } from './acknowledged.js';
import { openNodeDoor } from './nodeDoor.js';

function acknowledge(what: Acknowledged): void {
  writeSync(1, `${JSON.stringify(what)}\n`);
}

/** Adds a line, as often as it takes while others write the same file. */
async function addLine(files: Files, path: string, line: string): Promise<void> {
  while ((await editFile(files, path, (text) => `${text}${line}\n`)).kind !== 'edited');
  acknowledge({ kind: 'line', path, line });
}

async function share(files: Files, id: string): Promise<void> {
  const [from, to] = [`o/private/notes/${id}.md`, `o/notes/${id}-shared.md`];
  const [before, after] = [noteText(id), noteText(`${id} shared`)];
  await files.create(from, before);
  acknowledge({ kind: 'file', path: from, text: before });
  acknowledge({ kind: 'moving', path: from });
  if ((await files.replace(from, before, after)) !== 'replaced') return;
  if ((await files.move({ from, to, text: after })) === 'moved')
    acknowledge({ kind: 'file', path: to, text: after, instead: from });
}

const [folder = '', name = '', count = '0'] = process.argv.slice(2);
const door = openNodeDoor(folder);
for (let index = 0; index < Number(count); index++) {
  const id = `${name}-${index}`;
  await addLine(door, personPath, `# ${id}`);
  await addLine(door, itemPaths[index % itemPaths.length] ?? '', `- ${id}`);
  await door.create(`o/notes/${id}.md`, noteText(id));
  acknowledge({ kind: 'file', path: `o/notes/${id}.md`, text: noteText(id) });
  await share(door, id);
}
