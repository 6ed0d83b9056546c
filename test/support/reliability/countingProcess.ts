// A process of its own that counts in a file, a step at a time: `node countingProcess.mjs FOLDER NAME COUNT`. Only in turns does the
// number come out right.
import { readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { NodeTurns } from '../../../src/vscode/adapters/nodeTurns.js';

const [folder = '', , count = '0'] = process.argv.slice(2);
const file = path.join(folder, 'o/count');
const turns = new NodeTurns(folder);
for (let index = 0; index < Number(count); index++) {
  await turns.alone('o/count', async () => {
    const before = Number(readFileSync(file, 'utf8'));
    await nextTurn();
    writeFileSync(`${file}.${process.pid}`, String(before + 1));
    renameSync(`${file}.${process.pid}`, file);
  });
  writeSync(1, '{"kind":"counted"}\n');
}
