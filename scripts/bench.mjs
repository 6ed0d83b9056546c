// @ts-check
import './dependencies.mjs';

import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { describeMachine } from './bench/machine.mjs';
import { formatJson, formatTable } from './bench/report.mjs';
import { exitOnSignals } from './vscode/childProcess.mjs';
import { PlainError, phase, runMain } from './vscode/phase.mjs';

const { measureActivation } = await import('./bench/activation.mjs');
const { measureAnchors } = await import('./bench/anchors.mjs');
const { measureGrouping } = await import('./bench/grouping.mjs');
const { measureNotes } = await import('./bench/notes.mjs');
const { measureSearch } = await import('./bench/search.mjs');
const { measureSorting } = await import('./bench/sorting.mjs');
const { measureTeam } = await import('./bench/team.mjs');
const { measureBoard } = await import('./bench/board.mjs');

const usage = `npm run bench [-- PART --runs N --json FILE --repository FOLDER]
  PART    activation, notes, search, sorting, grouping, team, anchors or board; all if not given
  --runs  how often: hosts started for each extension, rounds of reading notes and teams (5 if not given)
  --json  writes every sample to a file as well
  --repository  whose history anchors are followed through (this one if not given)`;

/** @typedef {import('./bench/benchRun.mjs').Measured} Measured */

/** Versions where a part needs no host. */
const hostless = { vscode: '(not needed)', node: process.versions.node };

/** @typedef {{ runs: number, repository: string | undefined }} Options */

/** @type {Readonly<Record<string, (options: Options) => Promise<Measured>>>} */
const parts = {
  activation: (options) => phase(`Activating in ${options.runs * 2} hosts`, () => measureActivation(options)),
  notes: (options) => phase('Reading and capturing notes in one host', () => measureNotes(options)),
  search: (options) => phase('Finding notes among 10,000 in one host', () => measureSearch(options)),
  sorting: () => phase('SuggestionCommands themes for the example notes', () => measureSorting()),
  grouping: (options) => phase('Grouping notes', () => measureGrouping(options)),
  team: (options) => phase('A team of 200 with 500 steps in one host', () => measureTeam(options)),
  anchors: (options) => phase('Following notes through a history', () => measureAnchors(options)),
  board: (options) => phase('A roadmap of 300 items on the board', () => measureBoard(options)),
};

/** @param {readonly string[]} names */
function selectParts(names) {
  const unknown = names.find((name) => !Object.hasOwn(parts, name));
  if (unknown) throw new PlainError(`There is no part "${unknown}".\n${usage}`);
  return Object.entries(parts).flatMap(([name, measure]) =>
    names.length === 0 || names.includes(name) ? measure : [],
  );
}

/** @param {string} text */
function parseRuns(text) {
  const runs = Number(text);
  if (!Number.isInteger(runs) || runs < 1) throw new PlainError(`--runs takes a whole number from 1.\n${usage}`);
  return runs;
}

exitOnSignals();
await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '5' },
      json: { type: 'string' },
      repository: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const machine = describeMachine();
  const options = {
    runs: parseRuns(values.runs),
    repository: values.repository,
  };
  /** @type {Measured[]} */
  const measured = [];
  for (const measure of selectParts(positionals)) measured.push(await measure(options));
  const figures = measured.flatMap((part) => part.figures);
  const versions = measured.find(({ versions: host }) => host && host.vscode !== hostless.vscode)?.versions ?? hostless;
  if (figures.length > 0) console.log(`\n${formatTable(figures, { ...machine, versions })}`);
  for (const remark of measured.flatMap(({ remarks = [] }) => remarks)) console.log(remark);
  if (values.json) await writeFile(values.json, formatJson(figures, { ...machine, versions }));
});
