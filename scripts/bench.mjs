// @ts-check
import './dependencies.mjs';

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { describeMachine } from './bench/machine.mjs';
import { formatJson, formatTable } from './bench/report.mjs';
import { exitOnSignals } from './vscode/childProcess.mjs';
import { PlainError, phase, runMain } from './vscode/phase.mjs';
import { repositoryRoot } from './vscode/pins.mjs';
import { temporaryFolder } from './vscode/temporaryFolder.mjs';

const { measureActivation } = await import('./bench/activation.mjs');
const { measureNotes } = await import('./bench/notes.mjs');

const usage = `npm run bench [-- --runs N --json FILE]
  --runs  how often: hosts started for each extension, rounds of reading the notes (5 if not given)
  --json  writes every sample to a file as well`;

/** @param {string} text */
function parseRuns(text) {
  const runs = Number(text);
  if (!Number.isInteger(runs) || runs < 1) throw new PlainError(`--runs takes a whole number from 1.\n${usage}`);
  return runs;
}

exitOnSignals();
await runMain(async () => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const machine = describeMachine();
  const options = {
    runs: parseRuns(values.runs),
    compiled: temporaryFolder('bench', path.join(repositoryRoot, 'out')),
  };
  const activation = await phase(`Activating in ${options.runs * 2} hosts`, () => measureActivation(options));
  const { figures, versions } = await phase('Reading and capturing notes in one host', () => measureNotes(options));
  const all = [...activation, ...figures];
  console.log(`\n${formatTable(all, { ...machine, versions })}`);
  if (values.json) await writeFile(values.json, formatJson(all, { ...machine, versions }));
});
